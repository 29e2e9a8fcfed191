import type { Cents } from '../money/cents.ts';
import type { Entry, StopReason, Terms } from './entries.ts';
import { isRecurring, type RecurringFrequency } from '../money/frequency.ts';
import type { LocalDate, Timestamp } from '../../../shared/time.ts';

/** A repeating gift: what the donor wants beside what the provider has. Where they differ, something is owed. */
export interface Recurring {
  readonly wanted: Terms;
  /** Position in the books of the newest wish: makes each change its own event. */
  readonly wantedAt: number;
  /** Day of the debit that ends the newest pause, also when that day has gone by. */
  readonly pausedUntil?: LocalDate;
  readonly stopWanted?: StopReason;
  readonly stopped?: StopReason;
  readonly stoppedAt?: Timestamp;
  readonly subscription?: LedgerSubscription;
  /** Permissions that the donor gave after the first one, in the order in which the provider was told. */
  readonly mandates: readonly NewMandate[];
  /** Every amount a debit may rightly have: one of before a change can still be on its way. */
  readonly amounts: readonly Cents[];
}

export interface NewMandate {
  readonly id: string;
  /** Id of the gift that was paid to give it. */
  readonly givenBy: string;
}

export interface LedgerSubscription {
  readonly id: string;
  readonly amount: Cents;
  readonly frequency: RecurringFrequency;
  readonly startDate: LocalDate;
  /** What the provider carried out before its newest change. */
  readonly before?: Pick<Terms, 'amount' | 'frequency'>;
  /** Position in the books of the newest wish that the provider carries out. */
  readonly appliedAt: number;
}

export function foldRecurring(
  created: Entry & { readonly type: 'created' },
  entries: readonly Entry[],
): Recurring | undefined {
  if (!isRecurring(created.frequency)) return undefined;
  let recurring: Recurring = {
    wanted: { amount: created.amount, frequency: created.frequency },
    wantedAt: 0,
    amounts: [created.amount],
    mandates: [],
  };
  for (const [position, entry] of entries.entries()) recurring = withEntry(recurring, entry, position);
  return recurring;
}

function withEntry(recurring: Recurring, entry: Entry, position: number): Recurring {
  const { subscription, wantedAt } = recurring;
  if (entry.type === 'terms-wanted') {
    const amounts = [...recurring.amounts, entry.amount];
    const pausedUntil = isPause(recurring, entry) ? entry.startDate : recurring.pausedUntil;
    const wish = { wanted: merged(recurring, entry), wantedAt: position, amounts };
    return { ...recurring, ...wish, ...(pausedUntil && { pausedUntil }) };
  }
  if (entry.type === 'mandate-changed')
    return { ...recurring, mandates: [...recurring.mandates, { id: entry.mandateId, givenBy: entry.givenBy }] };
  if (entry.type === 'stop-wanted') return { ...recurring, stopWanted: recurring.stopWanted ?? entry.reason };
  if (entry.type === 'subscription-stopped')
    return { ...recurring, stopped: recurring.stopped ?? entry.reason, stoppedAt: recurring.stoppedAt ?? entry.at };
  if (entry.type === 'subscription-created') {
    const { subscriptionId: id, amount, frequency, startDate } = entry;
    return { ...recurring, subscription: { id, amount, frequency, startDate, appliedAt: wantedAt } };
  }
  if (entry.type === 'subscription-changed' && subscription !== undefined) {
    const { amount, frequency, startDate = subscription.startDate } = entry;
    // Told twice, it is one change.
    const isNew = wantedAt > subscription.appliedAt;
    const before = isNew ? { before: { amount: subscription.amount, frequency: subscription.frequency } } : {};
    const now = { amount, frequency, startDate, appliedAt: wantedAt };
    return { ...recurring, subscription: { ...subscription, ...before, ...now } };
  }
  return recurring;
}

/** A wish that moves the day and nothing else. */
function isPause({ wanted }: Recurring, { amount, frequency, startDate }: Terms): boolean {
  return startDate !== undefined && amount === wanted.amount && frequency === wanted.frequency;
}

/** A pause that the provider has not heard of yet outlives a change of amount that comes after it. */
function merged(recurring: Recurring, { amount, frequency, startDate }: Terms): Terms {
  const pending =
    recurring.wantedAt > (recurring.subscription?.appliedAt ?? -1) ? recurring.wanted.startDate : undefined;
  const start = startDate ?? pending;
  return { amount, frequency, ...(start && { startDate: start }) };
}
