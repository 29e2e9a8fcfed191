import type { Cents } from '../donations/money/cents.ts';
import type { OutboxTaskKind, TreasurerAlert } from '../donations/ledger/outbox-task.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { LocalDate, Timestamp } from '../../shared/time.ts';
import type { Booking, BookingPlace, BookingTotal, MoneyKind } from './booking.ts';

/** Days of booking, both of them in it. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The money of all donations, by the day that it moved. Sums come from the database: a month may have ten thousand lines. */
export interface Bookings {
  totals(mode: Mode, period: Period): Promise<readonly BookingTotal[]>;
  /** Per month and kind; `month` is YYYY-MM. */
  months(mode: Mode, period: Period): Promise<readonly MonthTotal[]>;
  /** In order of day; those after `after`. */
  page(mode: Mode, period: Period, limit: number, after?: BookingPlace): Promise<readonly Booking[]>;
  /** Years in which any money moved, newest first. */
  years(mode: Mode): Promise<readonly number[]>;
}

export interface MonthTotal {
  readonly month: string;
  readonly kind: MoneyKind;
  readonly cents: Cents;
  readonly count: number;
}

/** Ways to a donation from what a donor or a bank tells on the phone. Ids, newest first. */
export interface GiftFinder {
  /** The first letters of an id, whatever their case. */
  byReference(reference: string, limit: number): Promise<readonly string[]>;
  /** Signed: a refund is less than nothing. */
  byAmountAndDay(amount: Cents, day: LocalDate, limit: number): Promise<readonly string[]>;
}

export type OutboxState = 'owed' | 'claimed' | 'done' | 'void';

/** Something that was owed for a donation, and what became of it. */
export interface OutboxLine {
  readonly kind: OutboxTaskKind;
  readonly about?: string;
  readonly state: OutboxState;
  readonly tries: number;
  /** When it was last tried. */
  readonly triedAt?: Timestamp;
  /** When it is tried (again). */
  readonly dueAt?: Timestamp;
}

/** Something that a person has to look at, and that nobody said to have looked at. */
export interface Attention {
  readonly donationId: string;
  readonly kind: TreasurerAlert;
  readonly about?: string;
  /** When the treasurer was told; absent while the mail is on its way. */
  readonly toldAt?: Timestamp;
}

export interface AlertReader {
  /** In the order in which they were tried. */
  ofDonation(donationId: string): Promise<readonly OutboxLine[]>;
  attention(limit: number): Promise<readonly Attention[]>;
}
