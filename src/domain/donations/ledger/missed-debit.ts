import { openBooks } from './books.ts';
import type { Cents } from '../money/cents.ts';
import { isReceived, netOf, type Donation, type LedgerPayment } from './donation.ts';
import type { MissedDebit, StopReason } from './entries.ts';
import type { Ledger } from './ledger.ts';
import { isDeceased } from './outbox-task.ts';
import { actionFor, type DebitAdvice } from '../provider/reason-codes.ts';

/** What there is to pay by hand of a debit. The mail, "my gift" and the page behind the link all ask this. */
export type MissedDebitStatus =
  | { readonly outcome: 'missed'; readonly amount: Cents; readonly advice: DebitAdvice }
  /** `collected`: the bank paid it after all. `paid`: the donor did, by hand. */
  | { readonly outcome: 'collected' | 'paid' }
  /** The money went back, or the gift was ended by who gives it: nobody asks for this debit any more. */
  | { readonly outcome: 'not-asked' }
  | { readonly outcome: 'never-failed' };

export async function missedDebitStatus(
  { ledger }: { readonly ledger: Ledger },
  donation: Donation,
  paymentId: string,
): Promise<MissedDebitStatus> {
  const debit = debitOf(donation, paymentId);
  if (debit === undefined) return { outcome: 'never-failed' };
  if (isReceived(debit)) return { outcome: netOf([debit]) > 0 ? 'collected' : 'not-asked' };
  const byHand = debit.replacedBy === undefined ? undefined : await openBooks(ledger, debit.replacedBy);
  if (byHand?.donation.payments.some(isReceived))
    return { outcome: netOf(byHand.donation.payments) > 0 ? 'paid' : 'not-asked' };
  if (debit.status !== 'failed' || debit.held !== undefined || debit.amount === undefined)
    return { outcome: 'never-failed' };
  const advice = actionFor(debit.reasonCode).donor;
  if (advice === undefined || isEnded(donation)) return { outcome: 'not-asked' };
  return { outcome: 'missed', amount: debit.amount, advice };
}

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

/**
 * Who stopped, who said no to the bank about any debit and who had money taken back is not asked for another debit, nor is the
 * family of who died: whichever we heard of first.
 */
function isEnded(donation: Donation): boolean {
  const { payments, recurring, erased } = donation;
  const stop = recurring?.stopWanted ?? recurring?.stopped;
  if (erased || isDeceased(donation) || (stop !== undefined && endings.has(stop))) return true;
  return payments.some(
    ({ sequence, status, reasonCode, money }) =>
      money.some(({ type }) => type === 'chargeback') ||
      (sequence === 'recurring' && status === 'failed' && refusals.has(actionFor(reasonCode).donor)),
  );
}

/** A failed debit may itself have ended the gift; then paying by hand is what is left to a donor who wants to give. */
const endings: ReadonlySet<StopReason> = new Set(['donor', 'erased', 'debit-reversed', 'canceled-at-provider']);
const refusals: ReadonlySet<DebitAdvice | undefined> = new Set(['you-refused-it', 'you-reversed-it', 'payment-denied']);
