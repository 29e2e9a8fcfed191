import { openBooks, openBooksByPayment, maxAppendRetries, record, type BookKeeping } from '../ledger/books.ts';
import type { Donation } from '../ledger/donation.ts';
import { diffPayment } from './diff-payment.ts';
import { ProviderUnavailable, type PaymentProvider } from '../provider/ports.ts';
import type { Payment } from '../provider/provider.ts';

export interface SettleDeps extends BookKeeping {
  readonly provider: PaymentProvider;
  /** Asks about a payment that is in no books. Absent: as about any other. */
  readonly lookUpUnknown?: PaymentProvider['readPayment'];
}

/** What a webhook answers: 200 to the first three, 503 to the others, so that it is called again. */
export type Settled =
  | { readonly outcome: 'settled' | 'already-settled'; readonly donation: Donation }
  | { readonly outcome: 'unknown-payment' }
  | { readonly outcome: 'provider-unavailable' }
  | { readonly outcome: 'conflict' };

/** Asks the provider for the truth about a payment and writes down what is new. Any number of calls, in any order, ends the same. */
export async function settlePayment(deps: SettleDeps, paymentId: string): Promise<Settled> {
  try {
    const known = await openBooksByPayment(deps.ledger, paymentId);
    const donationId = known?.donation.id ?? (await ownerOf(deps, paymentId));
    if (donationId === undefined) return { outcome: 'unknown-payment' };
    for (let turn = 0; turn < maxAppendRetries; turn += 1) {
      // The books before the truth: then the truth is never older than the lines it is added to.
      const books = turn === 0 && known ? known : await openBooks(deps.ledger, donationId);
      const truth = books && (await deps.provider.readPayment(paymentId));
      if (books === undefined || truth === undefined) return { outcome: 'unknown-payment' };
      const news = diffPayment(books.donation, truth, deps.clock.now());
      if (news.length === 0) return { outcome: 'already-settled', donation: books.donation };
      const after = await record(deps, books, news);
      if (after !== 'conflict') return { outcome: 'settled', donation: after.donation };
    }
    return { outcome: 'conflict' };
  } catch (error) {
    if (error instanceof ProviderUnavailable) return { outcome: 'provider-unavailable' };
    throw error;
  }
}

/** A payment seen for the first time: a debit of a subscription of ours, or one whose creation was never answered. */
async function ownerOf(
  { ledger, provider, lookUpUnknown = (id) => provider.readPayment(id) }: SettleDeps,
  paymentId: string,
): Promise<string | undefined> {
  const truth = await lookUpUnknown(paymentId);
  if (truth === undefined) return undefined;
  const bySubscription = truth.subscriptionId && (await ledger.findBySubscription(truth.subscriptionId));
  if (bySubscription) return bySubscription;
  const books = truth.donationId === undefined ? undefined : await openBooks(ledger, truth.donationId);
  return books && belongsTo(books.donation, truth) ? books.donation.id : undefined;
}

function belongsTo(donation: Donation, truth: Payment): boolean {
  if (truth.sequence === 'recurring')
    return truth.customerId !== undefined && Object.values(donation.customers).includes(truth.customerId);
  return donation.attempts.some(({ id }) => id === truth.attemptId);
}
