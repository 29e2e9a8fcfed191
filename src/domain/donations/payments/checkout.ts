import type { BookKeeping } from '../ledger/books.ts';
import type { CardStop } from '../ledger/card-stop.ts';
import type { Donation } from '../ledger/donation.ts';
import type { Ids, PaymentProvider, Signer } from '../provider/ports.ts';
import { hour } from '../../../shared/time.ts';

/** ms that a donor's own browser keeps what was filled in: enough to come back from the bank, not too much for a computer that several people use. */
export const formKeptFor = hour;

export interface CheckoutDeps extends BookKeeping {
  readonly provider: PaymentProvider;
  readonly ids: Ids;
  readonly signer: Signer;
  readonly addresses: Addresses;
  readonly cardStop: CardStop;
}

/** What the edge says and where it lives. */
export interface Addresses {
  readonly webhookUrl: string;
  /** `language`: in which the donor goes to pay; absent: Dutch. */
  returnUrl(token: string, language?: string): string;
  /** The line on the donor's bank statement. */
  description(donation: Donation): string;
}

export type Checkout =
  | {
      readonly outcome: 'checkout';
      readonly donationId: string;
      readonly checkoutUrl: string;
      readonly returnToken: string;
    }
  /** Paid, or under way without a page to pay on: show the return page. */
  | { readonly outcome: 'already-paid' | 'in-progress'; readonly donationId: string; readonly returnToken: string }
  /** Nothing is charged; the attempt stays, and the same request may be made again. */
  | { readonly outcome: 'provider-unavailable'; readonly donationId: string; readonly returnToken: string }
  | { readonly outcome: 'provider-refused'; readonly donationId: string };
