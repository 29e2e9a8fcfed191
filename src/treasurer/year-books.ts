import { sum, type Cents } from '../donations/cents.ts';
import type { Mode } from '../donations/provider.ts';
import { kindTotals, type KindTotal } from './month-books.ts';
import { periodOfYear, type Month } from './months.ts';
import type { Bookings } from './ports.ts';

export interface YearBooks {
  readonly mode: Mode;
  readonly year: number;
  /** January first; all twelve. */
  readonly months: readonly { readonly month: Month; readonly kinds: readonly KindTotal[]; readonly net: Cents }[];
  readonly kinds: readonly KindTotal[];
  readonly net: Cents;
  /** Years of which there are books, newest first. */
  readonly years: readonly number[];
}

export async function readYear(bookings: Bookings, mode: Mode, year: number): Promise<YearBooks> {
  const [totals, years] = await Promise.all([bookings.months(mode, periodOfYear(year)), bookings.years(mode)]);
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const own = totals.filter((total) => total.month === month);
    return { month, kinds: kindTotals(own), net: sum(own.map((total) => total.cents)) };
  });
  return { mode, year, months, kinds: kindTotals(totals), net: sum(totals.map((total) => total.cents)), years };
}
