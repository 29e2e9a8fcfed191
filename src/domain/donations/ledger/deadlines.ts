import { addMonths, localDate, startOf, yearOf } from '../../../shared/calendar.ts';
import type { Donation } from './donation.ts';
import { isFinal } from '../provider/payment-transitions.ts';
import { nextStatement } from './giving-statement-days.ts';
import { day, hour, minute, type Timestamp } from '../../../shared/time.ts';

/** When somebody has to look at a donation again; `null`: never. */
export interface Schedule {
  /** Next time that reconcile asks the provider. */
  readonly nextCheckAt: Timestamp | null;
  /** From then on nobody needs the donor's name, address and message. */
  readonly personalUntil: Timestamp | null;
  /** From then on the books need not hold the donation. */
  readonly booksUntil: Timestamp | null;
  /** In January after a year with gifts: the mail with the statement. */
  readonly statementAt: Timestamp | null;
}

/** Personal data of a gift that was never finished. */
export const unfinishedKeptFor = 30 * day;
/** A debit can be reversed for 13 months, and a donor asks for a yearly overview within that time. */
export const contactKeptMonths = 13;
/** Dutch tax law, art. 52 AWR: after the year of the booking. */
export const booksKeptYears = 7;

export function scheduleOf(donation: Donation, now: Timestamp): Schedule {
  const { recurring } = donation;
  const isOpenEnded = recurring !== undefined && recurring.stopped === undefined && donation.payments.some(hasMoney);
  const end = isOpenEnded ? { personalUntil: null, booksUntil: null } : endOf(donation);
  return {
    nextCheckAt: nextLook(donation, now, 'news'),
    statementAt: nextStatement(donation, now),
    ...end,
    ...(donation.erased && { personalUntil: null }),
  };
}

/** When to look again after the provider was just asked about everything in the donation. */
export function nextLookAfterLooking(donation: Donation, now: Timestamp): Timestamp | null {
  return nextLook(donation, now, 'look');
}

const lookedAfterStop = 60 * day;

/** Younger than this a webhook is still likely to come by itself. */
export const quietTime = 30 * minute;

function nextLook(donation: Donation, now: Timestamp, after: 'news' | 'look'): Timestamp | null {
  const { attempts, payments, recurring } = donation;
  const waiting = [
    ...attempts.filter(({ paymentId, abandoned }) => !paymentId && !abandoned).map(({ startedAt }) => startedAt),
    ...payments.filter(({ status, held }) => !isFinal(status) && !held).map(({ boundAt }) => boundAt),
  ];
  const looks = waiting.map((since) => Math.max(since, now) + Math.min(Math.max(quietTime, (now - since) / 4), day));
  // Also after its end for a while: a debit that was under way then comes with a webhook that may be lost.
  const until = (recurring?.stoppedAt ?? Infinity) + lookedAfterStop;
  // News of one debit, however late, is no look at the others: only a look may be the last one.
  if (recurring?.subscription !== undefined && (now < until || after === 'news')) looks.push(now + day);
  return looks.length > 0 ? Math.min(...looks) : null;
}

function endOf(donation: Donation): Pick<Schedule, 'personalUntil' | 'booksUntil'> {
  const moved = lastMovement(donation);
  if (moved === undefined) {
    const lastTry = donation.attempts.at(-1)?.startedAt ?? donation.createdAt;
    // Nothing was received, so nothing was booked.
    return { personalUntil: lastTry + unfinishedKeptFor, booksUntil: monthsAfter(lastTry, contactKeptMonths) };
  }
  const lastYear = Math.max(...donation.payments.flatMap(({ money }) => money.map(({ bookedOn }) => yearOf(bookedOn))));
  return {
    personalUntil: monthsAfter(moved, contactKeptMonths),
    booksUntil: startOf(`${lastYear + booksKeptYears + 1}-01-01`) + hour,
  };
}

function lastMovement({ payments }: Donation): Timestamp | undefined {
  const times = payments.flatMap(({ money }) => money.map(({ at }) => at));
  return times.length > 0 ? Math.max(...times) : undefined;
}

function hasMoney({ money }: Donation['payments'][number]): boolean {
  return money.length > 0;
}

function monthsAfter(at: Timestamp, months: number): Timestamp {
  return startOf(addMonths(localDate(at), months)) + day;
}
