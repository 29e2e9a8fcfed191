import type { Mode } from '../donations/provider/provider.ts';
import type { LocalDate, Timestamp } from '../../shared/time.ts';
import type { Booking } from './booking.ts';
import type { Accounts } from './journal.ts';
import { daysFrom, monthOf, periodOfMonth, type Month } from './months.ts';
import type { CostLine } from './payout-ports.ts';

/** Months that were closed for the bookkeeping: what is in an export never changes. */
export interface JournalExport {
  /** Counts up from 1. */
  readonly number: number;
  /** The last day that was closed with it. */
  readonly until: LocalDate;
  /** That of the export before. */
  readonly before?: LocalDate;
  readonly madeAt: Timestamp;
  readonly who: string;
  /** As they were. */
  readonly accounts: Accounts;
}

/** A booking or a cost with its number: counts up over all exports. */
export interface NumberedEntry {
  readonly number: number;
  readonly about: { readonly booking: Booking } | { readonly cost: CostLine };
}

export interface JournalExports {
  list(mode: Mode): Promise<readonly JournalExport[]>;
  read(mode: Mode, number: number): Promise<JournalExport | undefined>;
  /** Numbers all that no export holds yet up to and with `until`, at once. False when that number is taken: somebody else closes too. */
  close(mode: Mode, closing: JournalExport): Promise<boolean>;
  /** In order of their numbers; those after `after`. */
  entries(mode: Mode, exportNumber: number, limit: number, after: number): Promise<readonly NumberedEntry[]>;
}

/** The day on which an entry stands in the journal: the first that was open, when its own was closed already. */
export function journalDay(bookedOn: LocalDate, { before }: Pick<JournalExport, 'before'>): LocalDate {
  return before === undefined || bookedOn > before ? bookedOn : daysFrom(before, 1);
}

/** Months that may be closed now, the oldest first: those that are over, after the last one that was closed. */
export function monthsToClose(today: LocalDate, last: LocalDate | undefined, first: LocalDate | undefined): Month[] {
  const months: Month[] = [];
  const from = last === undefined ? first : daysFrom(last, 1);
  for (let day = from; day !== undefined && monthOf(day) < monthOf(today);) {
    const month = monthOf(day);
    months.push(month);
    day = daysFrom(periodOfMonth(month).until, 1);
  }
  return months;
}

/** The day of an entry that corrects: its own, unless its month was closed. */
export function correctionDay(bookedOn: LocalDate, closed: LocalDate | undefined, today: LocalDate): LocalDate {
  return closed === undefined || bookedOn > closed ? bookedOn : today;
}
