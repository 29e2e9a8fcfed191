import { openBooks, record, type Books } from '../ledger/books.ts';
import type { LedgerEvent } from '../ledger/entries.ts';
import { findLost } from '../payments/open-checkout.ts';
import { isFinal } from '../provider/payment-transitions.ts';
import { ProviderUnavailable } from '../provider/ports.ts';
import { settlePayment, type SettleDeps } from '../payments/settle-payment.ts';
import { endReason, isLive } from '../outbox/subscription-actions.ts';
import { hour } from '../../../shared/time.ts';

/** Compares one donation with the provider; true when its books lacked something. Throws `ProviderUnavailable`. */
export async function reconcileDonation(deps: SettleDeps, donationId: string): Promise<boolean> {
  const before = await openBooks(deps.ledger, donationId);
  if (before === undefined) return false;
  await reconcileAttempts(deps, before);
  await reconcilePayments(deps, donationId);
  await reconcileSubscription(deps, donationId);
  const after = await openBooks(deps.ledger, donationId);
  return after !== undefined && after.donation.length > before.donation.length;
}

/** An attempt whose answer was lost; a request to the provider may still be under way in its first minutes. */
async function reconcileAttempts(deps: SettleDeps, books: Books): Promise<void> {
  for (const attempt of books.donation.attempts) {
    const waiting = attempt.paymentId === undefined && attempt.abandoned === undefined;
    if (waiting && deps.clock.now() - attempt.startedAt > hour) await findLost(deps, books, attempt);
  }
}

async function reconcilePayments(deps: SettleDeps, donationId: string): Promise<void> {
  const books = await openBooks(deps.ledger, donationId);
  for (const { id, status, held } of books?.donation.payments ?? [])
    if (!isFinal(status) && held === undefined) await settle(deps, id);
}

/** Debits that we never heard of, and an end that the provider never told about. */
async function reconcileSubscription(deps: SettleDeps, donationId: string): Promise<void> {
  const books = await openBooks(deps.ledger, donationId);
  const { customerId, recurring } = books?.donation ?? {};
  if (books === undefined || customerId === undefined || recurring?.subscription === undefined) return;
  const { id } = recurring.subscription;
  const { payments, createdAt } = books.donation;
  const finals = new Set(payments.filter(({ status }) => isFinal(status)).map((payment) => payment.id));
  // All of them: which of the old ones we missed cannot be told from the new ones we know, and a year has twelve.
  for (const debit of await deps.provider.listSubscriptionPayments(customerId, id, createdAt))
    if (!finals.has(debit.id)) await settle(deps, debit.id);
  await mirrorEnd(deps, donationId, customerId, id);
}

async function mirrorEnd(
  deps: SettleDeps,
  donationId: string,
  customerId: string,
  subscriptionId: string,
): Promise<void> {
  const books = await openBooks(deps.ledger, donationId);
  const recurring = books?.donation.recurring;
  if (books === undefined || recurring?.stopped !== undefined || recurring?.stopWanted !== undefined) return;
  const atProvider = await deps.provider.readSubscription(customerId, subscriptionId);
  const mandates = await deps.provider.listMandates(customerId);
  const hasMandate = mandates.some(({ status }) => status !== 'invalid');
  const runs = atProvider !== undefined && isLive(atProvider);
  if (runs && hasMandate) return driftBack(deps, books, atProvider.amount.cents, atProvider.frequency);
  if (runs) await record(deps, books, [{ type: 'stop-wanted', reason: 'mandate-gone' }]);
  else
    await record(deps, books, [
      { type: 'subscription-stopped', reason: hasMandate ? endReason(atProvider) : 'mandate-gone' },
    ]);
}

/** Terms at the provider that are not what the donor wanted (two changes crossed): the wish is written anew. */
async function driftBack(deps: SettleDeps, books: Books, amount: number, frequency: string | undefined): Promise<void> {
  const { wanted, wantedAt, subscription } = books.donation.recurring ?? {};
  if (wanted === undefined || subscription === undefined || wantedAt === undefined || wantedAt > subscription.appliedAt)
    return;
  if (amount === wanted.amount && frequency === wanted.frequency) return;
  const again: LedgerEvent = { type: 'terms-wanted', amount: wanted.amount, frequency: wanted.frequency };
  await record(deps, books, [again]);
}

async function settle(deps: SettleDeps, paymentId: string): Promise<void> {
  const { outcome } = await settlePayment(deps, paymentId);
  if (outcome === 'provider-unavailable') throw new ProviderUnavailable(`payment ${paymentId}`);
}
