import { addMonths } from '../../../shared/calendar.ts';
import { isReceived, type Donation } from './donation.ts';
import { monthsBetween } from '../money/frequency.ts';
import { providerOf } from '../provider/provider-ids.ts';
import type { Recurring } from './recurring.ts';
import type { LocalDate } from '../../../shared/time.ts';

/** Day of the next debit after today; a change that the provider has not heard of yet counts already. */
export function nextDebit(donation: Donation, today: LocalDate): LocalDate | undefined {
  const { recurring } = donation;
  if (recurring === undefined || recurring.stopped !== undefined || recurring.stopWanted !== undefined)
    return undefined;
  const { wanted, wantedAt, subscription } = recurring;
  if (subscription === undefined)
    return donation.payments.some(isReceived) ? firstDebit(donation, recurring, today) : undefined;
  const changed = wantedAt > subscription.appliedAt;
  const start = (changed ? wanted.startDate : undefined) ?? subscription.startDate;
  const step = monthsBetween[changed ? wanted.frequency : subscription.frequency];
  let debit = start;
  for (let times = 1; debit <= today; times += 1) debit = addMonths(start, times * step);
  return debit;
}

/** One interval after the first gift, or when the donor paused before it began, then; never in the past. */
export function firstDebit(donation: Donation, { wanted }: Recurring, today: LocalDate): LocalDate {
  const first = donation.payments.find((payment) => payment.sequence === 'first' && isReceived(payment));
  const paidOn = first?.money.find(({ type }) => type === 'gift')?.bookedOn ?? today;
  const planned = wanted.startDate ?? addMonths(paidOn, monthsBetween[wanted.frequency]);
  return planned < today ? today : planned;
}

/** The day to tell the provider. Was it out of reach until that had come, then the one after: it takes no day gone by, and may have debited today. */
export function startToCome(donation: Donation, today: LocalDate): { readonly startDate?: LocalDate } {
  const wanted = donation.recurring?.wanted.startDate;
  if (wanted === undefined || wanted > today) return {};
  const startDate = nextDebit(donation, today);
  return startDate === undefined ? {} : { startDate };
}

/** Until the debit that ends a pause. How far away that is says nothing: of a yearly gift it may be months anyhow. */
export function isPaused(donation: Donation, today: LocalDate): boolean {
  const until = donation.recurring?.pausedUntil;
  return until !== undefined && today < until && nextDebit(donation, today) !== undefined;
}

/** At Mollie a small first payment gives another permission; Stripe takes none so small. */
export function canChangeAccount(donation: Donation, today: LocalDate): boolean {
  const { subscription } = donation.recurring ?? {};
  return (
    subscription !== undefined && providerOf(subscription.id) === 'mollie' && nextDebit(donation, today) !== undefined
  );
}
