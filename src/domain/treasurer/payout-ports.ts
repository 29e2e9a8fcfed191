import type { Cents } from '../donations/money/cents.ts';
import type { Mode, ProviderName } from '../donations/provider/provider.ts';
import type { LocalDate, Timestamp } from '../../shared/time.ts';
import type { Payout, PayoutLine, PayoutStatus } from './payout.ts';
import type { Period } from './ports.ts';

/** Reads what one provider paid out. Both may throw `ProviderUnavailable` or `PayoutsForbidden`. */
export interface PayoutSource {
  readonly provider: ProviderName;
  readonly mode: Mode;
  /** Those made at `since` or later, and not still being filled. */
  payouts(since: Timestamp): AsyncIterable<Payout>;
  /** All of them, so that together they are the amount of the payout. */
  lines(payout: Payout): Promise<readonly PayoutLine[]>;
}

/** Our key may not read payouts (401, 403): a person has to give us another. */
export class PayoutsForbidden extends Error {
  override readonly name = 'PayoutsForbidden';
}

/** How the last look at a provider ended. `busy`: the time was up; the next goes on. */
export type LookOutcome = 'complete' | 'busy' | 'forbidden' | 'unavailable';

export interface Look {
  readonly provider: ProviderName;
  readonly outcome: LookOutcome;
  readonly at: Timestamp;
  /** When a look saw everything for the last time. */
  readonly completeAt?: Timestamp;
}

/** The payouts that were read, beside the bookings. Only the provider's word changes them, and reading the same twice changes nothing. */
export interface PayoutBooks {
  /** `undefined`: not read yet. */
  statusOf(payoutId: string): Promise<PayoutStatus | undefined>;
  /** In the place of what was read of it before, all at once. */
  write(payout: Payout, lines: readonly PayoutLine[]): Promise<void>;
  lastReads(mode: Mode): Promise<readonly Look[]>;
  looked(mode: Mode, look: Omit<Look, 'completeAt'>): Promise<void>;
  inPeriod(mode: Mode, period: Period): Promise<readonly PayoutSum[]>;
  read(payoutId: string): Promise<PayoutSum | undefined>;
  /** In order of their ids; those after `after`. */
  lines(payoutId: string, limit: number, after?: string): Promise<readonly MatchedLine[]>;
  /** Of payouts that were paid in the period. */
  costs(mode: Mode, period: Period): Promise<readonly CostTotal[]>;
  /** The same per payout and purpose, in order of day: what a bookkeeping wants. */
  costLines(mode: Mode, period: Period): Promise<readonly CostLine[]>;
  costYears(mode: Mode): Promise<readonly { readonly year: number; readonly cents: Cents }[]>;
  /** Lines of payouts of the period that are not as the books have them. */
  strangeLines(mode: Mode, period: Period, limit: number): Promise<readonly StrangeLine[]>;
  /** Bookings of the period that no payout holds, at providers whose payouts we have seen. */
  unpaidBookings(mode: Mode, period: Period, limit: number): Promise<readonly UnpaidBooking[]>;
  /** A person knows why: the difference is no longer shown. `key` as `difference-keys.ts` writes it. */
  explain(key: string, at: Timestamp, note?: string): Promise<void>;
  /** The newest first. */
  explanations(limit: number): Promise<readonly Explanation[]>;
  /** The difference is shown again. */
  forgetExplanation(key: string): Promise<void>;
  /** What a provider had still to pay out at the end of a day, before its costs; absent when its payouts were never all read. */
  stillOwed(mode: Mode, day: LocalDate): Promise<readonly { readonly provider: ProviderName; readonly cents: Cents }[]>;
}

/** Why a person says that a difference is right. */
export interface Explanation {
  readonly key: string;
  readonly at: Timestamp;
  readonly note?: string;
}

/** A payout with its lines added up. */
export interface PayoutSum extends Payout {
  readonly lines: number;
  readonly matched: number;
  /** Before the costs. */
  readonly gross: Cents;
  readonly fees: Cents;
  /** Day on which it stood on a bank statement that was read in. */
  readonly onStatement?: LocalDate;
  /** A person knows why it is not as it should be. */
  readonly explained: boolean;
}

/**
 * How a line stands to the books: the same there, another amount there, not there, or there once while this is the second line about
 * it. At most one line is `matched` with a booking.
 */
export type LineMatch = 'matched' | 'differs' | 'unknown' | 'again' | 'cost' | 'other';

export interface MatchedLine extends PayoutLine {
  readonly payoutId: string;
  readonly match: LineMatch;
  readonly donationId?: string;
  /** What the books have. */
  readonly booked?: Cents;
}

export interface StrangeLine extends MatchedLine {
  readonly provider: ProviderName;
  readonly paidOn: LocalDate;
}

export interface UnpaidBooking {
  readonly donationId: string;
  readonly position: number;
  readonly bookedOn: LocalDate;
  readonly provider: ProviderName;
  readonly kind: PayoutLine['kind'];
  readonly cents: Cents;
}

/** Without a purpose where what it was kept for is no booking of ours. */
export interface CostTotal {
  readonly provider: ProviderName;
  readonly method?: string;
  readonly purpose?: string;
  readonly cents: Cents;
}

export interface CostLine {
  readonly paidOn: LocalDate;
  readonly payoutId: string;
  readonly provider: ProviderName;
  readonly mode: Mode;
  readonly purpose?: string;
  readonly cents: Cents;
}
