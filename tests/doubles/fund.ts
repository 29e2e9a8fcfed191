import { createHmac } from 'node:crypto';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { openBooks, type Books } from '../../src/domain/donations/ledger/books.ts';
import type { DonationRequest } from '../../src/domain/donations/payments/donation-request.ts';
import type { Mail, MailFate, Mailer } from '../../src/domain/donations/outbox/mail.ts';
import type { CheckoutDeps } from '../../src/domain/donations/payments/checkout.ts';
import type { Clock, Ids, Signer } from '../../src/domain/donations/provider/ports.ts';
import { providerNames } from '../../src/domain/donations/provider/provider.ts';
import { wholeFund } from '../../src/domain/donations/money/purpose.ts';
import type { ReconcileDeps } from '../../src/domain/donations/reconcile/reconcile.ts';
import type { Ledger, Outbox } from '../../src/domain/donations/ledger/ledger.ts';
import type { Timestamp } from '../../src/shared/time.ts';
import { memoryStorage } from './memory-storage.ts';
import { modelProvider, type ModelProvider } from './model-provider.ts';

/** Everything the use cases need, benign unless a test makes one part misbehave. */
export interface Fund extends CheckoutDeps, ReconcileDeps {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly provider: ModelProvider;
  readonly mailer: SpyMailer;
  readonly clock: SetClock;
}

/** The domain's own tests run once through each: what the domain does must not depend on who moves the money. */
export const usualProvider = providerNames.find((name) => name === process.env['GIFTS_THROUGH']) ?? 'mollie';

export const start = Date.parse('2026-11-23T12:00:00+01:00');

export function fund(more: Partial<Fund> = {}): Fund {
  const clock = more.clock ?? setClock(start);
  return {
    ...memoryStorage(),
    clock,
    provider: modelProvider(clock, 'live', usualProvider),
    mailer: spyMailer(),
    ids: countingIds(),
    signer: testSigner,
    addresses: {
      webhookUrl: 'https://site.example/webhook',
      returnUrl: (token) => `https://site.example/return/${token}`,
      description: ({ id }) => `Gift ${id}`,
    },
    subscriptionWebhookUrl: 'https://site.example/webhook',
    subscriptionDescription: ({ id }) => `Monthly gift ${id}`,
    ...more,
  };
}

export function aRequest(more: Partial<DonationRequest> = {}): DonationRequest {
  return {
    amount: cents(1000),
    frequency: 'once',
    purpose: wholeFund,
    donor: { name: 'Ama', email: 'ama@example.org' },
    ...more,
  };
}

export async function booksOf({ ledger }: Pick<Fund, 'ledger'>, donationId: string): Promise<Books> {
  const books = await openBooks(ledger, donationId);
  if (books === undefined) throw new Error(`no books of ${donationId}`);
  return books;
}

export interface SetClock extends Clock {
  advance(ms: number): void;
  set(to: Timestamp): void;
}

export function setClock(from: Timestamp): SetClock {
  let time = from;
  return {
    now: () => time,
    advance(ms) {
      time += ms;
    },
    set(to) {
      time = to;
    },
  };
}

export function countingIds(): Ids {
  let made = 0;
  return { next: () => `id${(made += 1)}` };
}

export const testSigner: Signer = {
  sign: async (purpose, payload) => `${Buffer.from(payload).toString('base64url')}~${mac(purpose, payload)}`,
  async verify(purpose, token) {
    const [encoded = '', signature] = token.split('~');
    const payload = Buffer.from(encoded, 'base64url').toString();
    return signature === mac(purpose, payload) ? payload : undefined;
  },
};

function mac(purpose: string, payload: string): string {
  return createHmac('sha256', 'test').update(`${purpose}:${payload}`).digest('base64url');
}

export interface SpyMailer extends Mailer {
  readonly sent: Mail[];
  /** What becomes of the next mails; only an accepted one counts as sent. */
  fate: MailFate;
}

export function spyMailer(): SpyMailer {
  const mailer: SpyMailer = {
    sent: [],
    fate: 'accepted',
    async send(mail, handOver) {
      const isHandedOver = mailer.fate === 'accepted' || mailer.fate === 'unknown';
      if (isHandedOver && !(await handOver())) return 'not-accepted';
      if (mailer.fate === 'accepted') mailer.sent.push(mail);
      return mailer.fate;
    },
  };
  return mailer;
}
