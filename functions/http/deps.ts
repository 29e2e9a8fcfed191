import type { Addresses, CheckoutDeps } from '../../src/domain/donations/payments/checkout.ts';
import type { ReadWebhookEvent } from '../../src/domain/donations/reconcile/webhook-event.ts';
import type { OutboxDeps } from '../../src/domain/donations/outbox/process-outbox.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { KeptFormDeps } from './kept-form.ts';
import type { Limits } from './limits.ts';

/** All that the endpoints for donors need. Each asks for the part that it uses. */
export type DonationDeps = CheckoutDeps &
  OutboxDeps &
  PageDeps &
  GuardDeps &
  VisitorDeps &
  LaterDeps &
  StripeDeps &
  MollieDeps &
  KeptFormDeps;

export interface PageDeps {
  /** The built page `routes.donationFrame` in a language, else in Dutch: how the site looks, and what the form needs to know of its content. */
  readonly pageShell: (language?: Language) => Promise<PageShell>;
  /** Where a donor who came with a form is sent, such as the page on which a payment is shown. */
  readonly addresses: Addresses;
}

export interface PageShell {
  readonly html: string;
  /** Those with which the site serves that page: a host adds its Content-Security-Policy and the like only to files. */
  readonly headers: Headers;
}

export interface GuardDeps {
  readonly limits: Limits;
  /** Public origin, without a slash at the end: where our own forms come from. */
  readonly siteUrl: string;
}

export interface VisitorDeps {
  /** The same text for the same visitor, for some hours: a hash from which no address can be read. */
  readonly visitorKey: (request: Request) => Promise<string>;
}

export interface StripeDeps {
  /** Absent where Stripe is not used. */
  readonly readStripeEvent?: ReadWebhookEvent;
}

export interface MollieDeps {
  /** Absent where no secret of a signed webhook of Mollie is set: then only those of payments are read. */
  readonly readMollieEvent?: ReadWebhookEvent;
}

export interface LaterDeps {
  /** Lets work go on after the answer was given (`waitUntil` at a host). What goes wrong in it is logged. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

export type Handler = (request: Request) => Promise<Response>;
