import { openBooks, maxAppendRetries, record } from '../ledger/books.ts';
import type { CheckoutDeps } from './checkout.ts';
import type { Donation, LedgerPayment } from '../ledger/donation.ts';
import { isFinal } from '../provider/payment-transitions.ts';
import { ProviderUnavailable } from '../provider/ports.ts';
import type { ProviderName } from '../provider/provider.ts';
import { settlePayment } from './settle-payment.ts';

/**
 * The donor wants to pay through another provider than the last attempt did: starts an attempt there, unless money is under way
 * already. What was left behind is closed where that can be. An attempt whose answer was lost stays in the books as it is: its
 * page was never seen, reconcile finds out what became of it, and if both are paid after all the treasurer hears of it.
 */
export async function payThrough(deps: CheckoutDeps, donationId: string, chosen: ProviderName): Promise<void> {
  for (let turn = 0; turn < maxAppendRetries; turn += 1) {
    const books = await openBooks(deps.ledger, donationId);
    if (books === undefined) return;
    const { donation } = books;
    // Only where the gift is debited can a permission for it be given.
    if (donation.mandateFor !== undefined) return;
    if (donation.attempts.at(-1)?.provider === chosen || donation.payments.some(isUnderWay)) return;
    const left = turn === 0 ? openElsewhere(donation, chosen) : undefined;
    if (left !== undefined && (await close(deps, left))) continue;
    const started = { type: 'attempt-started', attemptId: deps.ids.next(), provider: chosen } as const;
    if ((await record(deps, books, [started])) !== 'conflict') return;
  }
}

/** Whether money moves, or has moved. */
export function isUnderWay({ sequence, status, held }: LedgerPayment): boolean {
  const isOver = isFinal(status) && status !== 'paid';
  return sequence !== 'recurring' && held === undefined && status !== 'open' && !isOver;
}

/** False when the provider does not answer, which may be why the donor leaves it. Perhaps it was paid a moment ago. */
async function close(deps: CheckoutDeps, { id }: LedgerPayment): Promise<boolean> {
  try {
    await deps.provider.cancelPayment(id);
    return (await settlePayment(deps, id)).outcome !== 'provider-unavailable';
  } catch (error) {
    if (error instanceof ProviderUnavailable) return false;
    throw error;
  }
}

function openElsewhere({ payments }: Donation, chosen: ProviderName): LedgerPayment | undefined {
  return payments.findLast(
    ({ sequence, status, provider }) => sequence !== 'recurring' && status === 'open' && provider !== chosen,
  );
}
