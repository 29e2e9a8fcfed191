import { openBooks } from './books.ts';
import type { Cents } from './cents.ts';
import { isReceived, type Donation, type LedgerPayment } from './donation.ts';
import type { MissedDebit } from './entries.ts';
import type { Ledger } from './ledger.ts';
import { actionFor, type DebitAdvice } from './reason-codes.ts';

/** What a donor may pay by hand of a debit; `undefined` while it has not failed, or when the donor refused it. */
export function missedAmount(donation: Donation, paymentId: string): Cents | undefined {
  const payment = debitOf(donation, paymentId);
  if (payment?.status !== 'failed' || payment.held !== undefined) return undefined;
  const { donor } = actionFor(payment.reasonCode);
  // Who said no to the bank is not asked again, nor is the family of who died.
  return donor === undefined || refusals.has(donor) ? undefined : payment.amount;
}

const refusals: ReadonlySet<DebitAdvice> = new Set(['you-refused-it', 'you-reversed-it', 'payment-denied']);

export function debitOf({ payments }: Donation, paymentId: string): LedgerPayment | undefined {
  return payments.find(({ sequence, id }) => sequence === 'recurring' && id === paymentId);
}

/** Whether the bank paid a failed debit after all. */
export async function isCollected(
  { ledger }: { readonly ledger: Ledger },
  missed: MissedDebit | undefined,
): Promise<boolean> {
  const books = missed && (await openBooks(ledger, missed.donationId));
  const debit = missed && books && debitOf(books.donation, missed.paymentId);
  return debit !== undefined && isReceived(debit);
}
