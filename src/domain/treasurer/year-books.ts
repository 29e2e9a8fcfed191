import { cents, sum, type Cents } from '../donations/money/cents.ts';
import type { Mode } from '../donations/provider/provider.ts';
import { kindTotals, noName, split, wayOf, type KindTotal, type MonthDeps, type SplitTotal } from './month-books.ts';
import type { PayoutBooks } from './payout-ports.ts';
import { monthOf, periodOfYear, type Month } from './months.ts';

export interface YearBooks {
  readonly mode: Mode;
  readonly year: number;
  /** January first; all twelve. */
  readonly months: readonly YearMonth[];
  readonly kinds: readonly KindTotal[];
  readonly net: Cents;
  readonly costs: Cents;
  /** False before any payout was read. */
  readonly costsKnown: boolean;
  /** By `purposeKey`. */
  readonly purposes: readonly SplitTotal[];
  /** By provider and method. */
  readonly ways: readonly SplitTotal[];
  /** What providers had still to pay out at the end of the year. */
  readonly stillOwed: Awaited<ReturnType<PayoutBooks['stillOwed']>>;
  /** Years of which there are books, newest first. */
  readonly years: readonly number[];
}

export interface YearMonth {
  readonly month: Month;
  readonly kinds: readonly KindTotal[];
  /** Before the costs. */
  readonly net: Cents;
  readonly costs: Cents;
}

export async function readYear({ bookings, payouts }: MonthDeps, mode: Mode, year: number): Promise<YearBooks> {
  const period = periodOfYear(year);
  const [totals, years, costLines, looks, groups, costTotals, stillOwed] = await Promise.all([
    bookings.months(mode, period),
    bookings.years(mode),
    payouts.costLines(mode, period),
    payouts.lastReads(mode),
    bookings.totals(mode, period),
    payouts.costs(mode, period),
    payouts.stillOwed(mode, period.until),
  ]);
  const costsOf = Map.groupBy(costLines, ({ paidOn }) => monthOf(paidOn));
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const own = totals.filter((total) => total.month === month);
    const costs = sum((costsOf.get(month) ?? []).map((line) => line.cents));
    return { month, kinds: kindTotals(own), net: sum(own.map((total) => total.cents)), costs };
  });
  const net = sum(totals.map((total) => total.cents));
  const costs = cents(months.reduce((all, month) => all + month.costs, 0));
  const purposes = split(groups, costTotals, ({ purpose = noName }) => purpose);
  const ways = split(groups, costTotals, wayOf);
  const costsKnown = looks.some(({ completeAt }) => completeAt !== undefined);
  return { mode, year, months, kinds: kindTotals(totals), net, costs, costsKnown, years, stillOwed, purposes, ways };
}
