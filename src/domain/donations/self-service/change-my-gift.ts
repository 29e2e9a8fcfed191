import { binds } from '../ledger/agreement.ts';
import { amountErrors, parseAmount } from '../money/amount.ts';
import { openBooks, maxAppendRetries, record } from '../ledger/books.ts';
import { addMonths, localDate } from '../../../shared/calendar.ts';
import { isCents, type Cents } from '../money/cents.ts';
import type { Donation } from '../ledger/donation.ts';
import type { LedgerEvent } from '../ledger/entries.ts';
import { recurringFrequencies, type RecurringFrequency } from '../money/frequency.ts';
import { booksOfLink } from './my-gift.ts';
import type { BadLink } from '../payments/tokens.ts';
import { isPaused, nextDebit } from '../ledger/next-debit.ts';
import { tasksOf, subscriptionActions } from '../ledger/outbox-task.ts';
import { processOutbox, type OutboxDeps } from '../outbox/process-outbox.ts';
import type { LocalDate } from '../../../shared/time.ts';

export type GiftChange =
  | { readonly kind: 'terms'; readonly amount: Cents; readonly frequency: RecurringFrequency }
  | { readonly kind: 'pause'; readonly months: PauseMonths }
  | { readonly kind: 'stop' }
  | { readonly kind: 'erase' }
  /** The message is no longer for the site. */
  | { readonly kind: 'withdraw-message' };

export const pauseMonths = [1, 2, 3] as const;
export type PauseMonths = (typeof pauseMonths)[number];

export const changeKinds = [
  'terms',
  'pause',
  'stop',
  'erase',
  'withdraw-message',
] as const satisfies readonly GiftChange['kind'][];

export const changeErrors = [...amountErrors, 'frequency-unknown', 'pause-unknown', 'change-unknown'] as const;
export type ChangeError = (typeof changeErrors)[number];

/** `change`: terms, pause, stop, erase or withdraw-message; `amount` and `frequency` for terms; `months` for pause. */
export function parseGiftChange(
  typed: Readonly<Partial<Record<'change' | 'amount' | 'frequency' | 'months', string>>>,
): GiftChange | ChangeError {
  if (typed.change === 'stop' || typed.change === 'erase' || typed.change === 'withdraw-message')
    return { kind: typed.change };
  if (typed.change === 'pause') {
    const months = pauseMonths.find((known) => String(known) === typed.months);
    return months === undefined ? 'pause-unknown' : { kind: 'pause', months };
  }
  if (typed.change !== 'terms') return 'change-unknown';
  const frequency = recurringFrequencies.find((known) => known === typed.frequency);
  if (frequency === undefined) return 'frequency-unknown';
  const amount = parseAmount(typed.amount ?? '', frequency);
  return typeof amount === 'string' || !isCents(amount) ? amount : { kind: 'terms', amount, frequency };
}

export type Changed =
  | BadLink
  /** Carried out; `accepted`: written down, the provider will be told as soon as it answers. */
  | { readonly outcome: 'changed' | 'accepted' }
  | { readonly outcome: 'not-running' | 'already-paused' | 'agreed' | 'conflict' };

/** Writes down what the donor wants, then sees to it. Doing the same twice is doing it once. */
export async function changeMyGift(deps: OutboxDeps, token: string, change: GiftChange): Promise<Changed> {
  for (let turn = 0; turn < maxAppendRetries; turn += 1) {
    const books = await booksOfLink(deps, token);
    if ('outcome' in books) return books;
    if (change.kind === 'withdraw-message') {
      // No line: the books hold nothing about what a donor wrote.
      await deps.ledger.withdrawMessage(books.donation.id);
      return { outcome: 'changed' };
    }
    const facts = factsOf(books.donation, change, localDate(deps.clock.now()));
    if ('outcome' in facts) return facts;
    const after = facts.length === 0 ? books : await record(deps, books, facts, change.kind === 'erase');
    if (after !== 'conflict') return seeTo(deps, after.donation.id);
  }
  return { outcome: 'conflict' };
}

async function seeTo(deps: OutboxDeps, donationId: string): Promise<Changed> {
  await processOutbox(deps, { limit: 10, donationId });
  const books = await openBooks(deps.ledger, donationId);
  const open =
    books !== undefined &&
    tasksOf(books.donation).some(({ kind }) => subscriptionActions.some((action) => action === kind));
  return { outcome: open ? 'accepted' : 'changed' };
}

function factsOf(
  donation: Donation,
  change: Exclude<GiftChange, { kind: 'withdraw-message' }>,
  today: LocalDate,
): readonly LedgerEvent[] | Changed {
  const { recurring } = donation;
  const runs = recurring !== undefined && recurring.stopped === undefined && recurring.stopWanted === undefined;
  if (change.kind === 'erase') {
    const stop: LedgerEvent[] = runs ? [{ type: 'stop-wanted', reason: 'erased' }] : [];
    return donation.erased ? stop : [...stop, { type: 'erased', reason: 'donor' }];
  }
  if (recurring === undefined) return { outcome: 'not-running' };
  if (change.kind === 'stop') return runs ? [{ type: 'stop-wanted', reason: 'donor' }] : [];
  const debit = nextDebit(donation, today);
  if (debit === undefined) return { outcome: 'not-running' };
  if (donation.agreement && binds(donation.agreement, today)) return { outcome: 'agreed' };
  const { amount, frequency } = recurring.wanted;
  if (change.kind === 'terms') {
    if (change.amount === amount && change.frequency === frequency) return [];
    // The day that the donor was told stays; only another frequency needs it spelled out.
    const start = change.frequency === frequency ? {} : { startDate: debit };
    return [{ type: 'terms-wanted', amount: change.amount, frequency: change.frequency, ...start }];
  }
  if (isPaused(donation, today)) return { outcome: 'already-paused' };
  return [{ type: 'terms-wanted', amount, frequency, startDate: addMonths(debit, change.months) }];
}
