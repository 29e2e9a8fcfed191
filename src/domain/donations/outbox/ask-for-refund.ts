import { openBooks, maxAppendRetries, record, type BookKeeping } from '../ledger/books.ts';
import type { LedgerEvent } from '../ledger/entries.ts';
import { ProviderRefused, type PaymentProvider } from '../provider/ports.ts';
import type { RefundWish } from '../ledger/refund-wishes.ts';
import type { ActionOutcome } from './subscription-actions.ts';

interface AskDeps extends BookKeeping {
  readonly provider: PaymentProvider;
}

/**
 * Asks the provider for a refund that is wanted. Looks before it acts: the provider forgets an idempotency key after an hour, and
 * giving back twice is worse than late. Throws `ProviderUnavailable`.
 */
export async function askForRefund(deps: AskDeps, donationId: string, wishId: string): Promise<ActionOutcome> {
  for (let turn = 0; turn < maxAppendRetries; turn += 1) {
    const books = await openBooks(deps.ledger, donationId);
    const wish = books?.donation.refunds.find(({ id }) => id === wishId);
    if (books === undefined || wish === undefined || wish.answer.kind !== 'waiting') return 'nothing-to-do';
    const answer = await ask(deps.provider, wish);
    if ((await record(deps, books, [answer])) !== 'conflict') return 'done';
  }
  return 'waiting';
}

async function ask(provider: PaymentProvider, { id: wishId, paymentId, amount }: RefundWish): Promise<LedgerEvent> {
  const truth = await provider.readPayment(paymentId);
  const made = truth?.refunds.find((refund) => refund.wishId === wishId);
  if (made !== undefined) return { type: 'refund-accepted', wishId, refundId: made.id };
  try {
    const { id } = await provider.createRefund({ paymentId, amount, wishId, idempotencyKey: `refund-${wishId}` });
    return { type: 'refund-accepted', wishId, refundId: id };
  } catch (error) {
    if (error instanceof ProviderRefused) return { type: 'refund-refused', wishId };
    throw error;
  }
}
