import { openBooks, maxAppendRetries, record, type Books, type BookKeeping } from '../ledger/books.ts';
import { localDate } from '../../../shared/calendar.ts';
import type { Donation } from '../ledger/donation.ts';
import type { LedgerEvent, Terms } from '../ledger/entries.ts';
import { fetchRecentDebits } from '../payments/fetch-recent-debits.ts';
import { firstDebit, startToCome } from '../ledger/next-debit.ts';
import { tasksOf, type SubscriptionAction } from '../ledger/outbox-task.ts';
import type { PaymentProvider } from '../provider/ports.ts';
import type { Mandate, Subscription } from '../provider/provider.ts';
import type { LocalDate } from '../../../shared/time.ts';

export interface SubscriptionDeps extends BookKeeping {
  readonly provider: PaymentProvider;
  readonly subscriptionWebhookUrl: string;
  /** The line on the bank statement of every debit; at Mollie unique per customer. */
  subscriptionDescription(donation: Donation): string;
}

/** `waiting`: the bank has not confirmed the mandate yet. */
export type ActionOutcome = 'done' | 'nothing-to-do' | 'waiting';

/**
 * Makes the provider's subscription what the donor wants: creates, changes or stops it. Looks before it acts, so that doing it
 * again after a crash, or twice at once, leaves one subscription. Throws what the provider throws.
 */
export async function carryOut(deps: SubscriptionDeps, donationId: string): Promise<ActionOutcome> {
  // After a conflict another wish may have overtaken ours at the provider: then it is told once more.
  let overtaken = false;
  for (let turn = 0; turn < maxAppendRetries; turn += 1) {
    const books = await openBooks(deps.ledger, donationId);
    const action = books && actionNow(books.donation, overtaken);
    if (books === undefined || action === undefined) return 'nothing-to-do';
    const facts = await act[action](deps, books);
    if (facts === 'waiting') return 'waiting';
    const after = await record(deps, books, facts);
    if (after !== 'conflict' && actionNow(after.donation, false) === undefined) return 'done';
    overtaken = after === 'conflict';
  }
  return 'waiting';
}

type Act = (deps: SubscriptionDeps, books: Books) => Promise<readonly LedgerEvent[] | 'waiting'>;

const act: Readonly<Record<SubscriptionAction, Act>> = {
  'create-subscription': create,
  'change-subscription': change,
  'stop-subscription': stop,
};

function actionNow(donation: Donation, overtaken: boolean): SubscriptionAction | undefined {
  const { recurring } = donation;
  if (recurring === undefined || recurring.stopped !== undefined) return undefined;
  const owed = tasksOf(donation).map(({ kind }) => kind);
  if (owed.includes('stop-subscription')) return 'stop-subscription';
  if (owed.includes('create-subscription')) return 'create-subscription';
  const again = overtaken && recurring.subscription !== undefined && recurring.wantedAt > 0;
  return again || owed.includes('change-subscription') ? 'change-subscription' : undefined;
}

async function create(deps: SubscriptionDeps, { donation }: Books): Promise<readonly LedgerEvent[] | 'waiting'> {
  const { customerId, recurring } = donation;
  if (customerId === undefined || recurring === undefined) return [];
  const existing = await ours(deps.provider, donation, customerId);
  const startDate = firstDebit(donation, recurring, localDate(deps.clock.now()));
  if (existing !== undefined) return creationOf(existing, { ...recurring.wanted, startDate });

  const mandates = await deps.provider.listMandates(customerId);
  const mandate = mandates.find(({ status }) => status === 'valid');
  if (mandate === undefined) return mandates.some(isPending) || mandates.length === 0 ? 'waiting' : mandateGone;
  const { amount, frequency } = recurring.wanted;
  const terms = { amount, frequency, startDate };
  const created = await deps.provider.createSubscription({
    ...terms,
    donationId: donation.id,
    customerId,
    mandateId: mandate.id,
    idempotencyKey: `subscription-${donation.id}-${amount}-${frequency}-${startDate}`,
    description: deps.subscriptionDescription(donation),
    webhookUrl: deps.subscriptionWebhookUrl,
  });
  return [{ type: 'subscription-created', subscriptionId: created.id, ...terms }];
}

async function change({ provider, clock }: SubscriptionDeps, { donation }: Books): Promise<readonly LedgerEvent[]> {
  const { customerId, recurring } = donation;
  if (customerId === undefined || recurring?.subscription === undefined) return [];
  const { id } = recurring.subscription;
  const atProvider = await provider.readSubscription(customerId, id);
  if (atProvider === undefined || !isLive(atProvider))
    return [{ type: 'subscription-stopped', reason: endReason(atProvider) }];
  const terms = { ...recurring.wanted, ...startToCome(donation, localDate(clock.now())) };
  await provider.updateSubscription(customerId, id, terms);
  return [{ type: 'subscription-changed', ...terms }];
}

async function stop(deps: SubscriptionDeps, { donation }: Books): Promise<readonly LedgerEvent[]> {
  const { provider } = deps;
  const { customerId, recurring } = donation;
  if (recurring?.stopWanted === undefined) return [];
  const stopped: LedgerEvent = { type: 'subscription-stopped', reason: recurring.stopWanted };
  if (customerId === undefined) return [stopped];
  // One that was created without our hearing of it must stop too.
  const running = recurring.subscription ?? (await ours(provider, donation, customerId));
  if (running === undefined) return [stopped];
  await provider.cancelSubscription(customerId, running.id);
  return [...(await fetchRecentDebits(deps, donation, customerId, running.id)), stopped];
}

/** Why a subscription that the provider no longer runs has ended. */
export function endReason(
  subscription: Subscription | undefined,
): 'canceled-at-provider' | 'suspended-at-provider' | 'completed-at-provider' {
  if (subscription?.status === 'suspended') return 'suspended-at-provider';
  return subscription?.status === 'completed' ? 'completed-at-provider' : 'canceled-at-provider';
}

export function isLive({ status }: Subscription): boolean {
  return status === 'active' || status === 'pending';
}

async function ours(
  provider: PaymentProvider,
  { id }: Donation,
  customerId: string,
): Promise<Subscription | undefined> {
  const all = (await provider.listSubscriptions(customerId)).filter(({ donationId }) => donationId === id);
  return all.find(isLive) ?? all[0];
}

/** Books a subscription whose creation was never answered; one with other terms than wanted is then changed. */
function creationOf(existing: Subscription, wanted: Terms & { readonly startDate: LocalDate }): LedgerEvent[] {
  const startDate = existing.nextPaymentDate ?? wanted.startDate;
  const created: LedgerEvent = { ...wanted, type: 'subscription-created', subscriptionId: existing.id, startDate };
  const stopped: LedgerEvent[] = isLive(existing)
    ? []
    : [{ type: 'subscription-stopped', reason: endReason(existing) }];
  const { amount, frequency = wanted.frequency } = existing;
  const differs = amount.cents !== wanted.amount || frequency !== wanted.frequency;
  const again: LedgerEvent[] = differs && stopped.length === 0 ? [{ ...wanted, type: 'terms-wanted' }] : [];
  return [created, ...stopped, ...again];
}

function isPending({ status }: Mandate): boolean {
  return status === 'pending';
}

const mandateGone: readonly LedgerEvent[] = [{ type: 'subscription-stopped', reason: 'mandate-gone' }];
