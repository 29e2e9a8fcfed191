import { maxAppendRetries, openBooks, record } from '../ledger/books.ts';
import { isReceived, type Donation } from '../ledger/donation.ts';
import { isLive, type ActionOutcome, type SubscriptionDeps } from './subscription-actions.ts';

/**
 * Lets the repeating gift be debited by the permission that was given by paying `donationId`. The subscription stays the same one:
 * its days and amount do not move, so no crash and no repetition can debit a month twice or leave one out.
 */
export async function changeMandate(deps: SubscriptionDeps, donationId: string): Promise<ActionOutcome> {
  const given = (await openBooks(deps.ledger, donationId))?.donation;
  if (given?.mandateFor === undefined) return 'nothing-to-do';
  const { provider, ledger } = deps;
  const mandateId = await mandateOf(deps, given);
  if (mandateId === undefined) return 'waiting';
  for (let turn = 0; turn < maxAppendRetries; turn += 1) {
    const books = await openBooks(ledger, given.mandateFor);
    const { customerId, recurring } = books?.donation ?? {};
    if (books === undefined || customerId === undefined || recurring?.subscription === undefined)
      return 'nothing-to-do';
    const newest = recurring.mandates.at(-1);
    if (recurring.mandates.some(({ givenBy }) => givenBy === donationId)) {
      // Somebody was faster, and the donor may have moved on since: what we told the provider may not be the last word.
      if (turn > 0 && newest && newest.id !== mandateId)
        await provider.moveSubscription(customerId, recurring.subscription.id, newest.id);
      return 'nothing-to-do';
    }
    if (recurring.stopped !== undefined || recurring.stopWanted !== undefined) return 'nothing-to-do';
    const atProvider = await provider.readSubscription(customerId, recurring.subscription.id);
    if (atProvider === undefined || !isLive(atProvider)) return 'nothing-to-do';
    const mandates = await provider.listMandates(customerId);
    if (mandates.every(({ id, status }) => id !== mandateId || status !== 'valid')) return 'waiting';
    await provider.moveSubscription(customerId, recurring.subscription.id, mandateId);
    const after = await record(deps, books, [{ type: 'mandate-changed', mandateId, givenBy: donationId }]);
    if (after !== 'conflict') return 'done';
  }
  return 'waiting';
}

/** The payment itself says it, at the latest when the bank has confirmed. */
async function mandateOf({ provider }: SubscriptionDeps, { payments }: Donation): Promise<string | undefined> {
  const paid = payments.find(isReceived);
  return paid && (await provider.readPayment(paid.id))?.mandateId;
}
