import { cents, sum, type Cents } from '../donations/cents.ts';
import type { Mode } from '../donations/provider.ts';
import { moneyKinds, type Booking, type BookingPlace, type BookingTotal, type MoneyKind } from './booking.ts';
import { periodOfMonth, type Month } from './months.ts';
import type { Bookings } from './ports.ts';

export interface KindTotal {
  readonly kind: MoneyKind;
  readonly count: number;
  readonly cents: Cents;
}

/** What came in and what went back, of one purpose or one way to pay. */
export interface SplitTotal {
  readonly name: string;
  /** Number of gifts. */
  readonly gifts: number;
  readonly received: Cents;
  /** Signed: what went back and came back again. */
  readonly back: Cents;
  readonly net: Cents;
}

export interface MonthBooks {
  readonly mode: Mode;
  readonly month: Month;
  readonly kinds: readonly KindTotal[];
  /** What is left before the costs, which only a payout tells. */
  readonly net: Cents;
  /** By `purposeKey`. */
  readonly purposes: readonly SplitTotal[];
  /** By provider and method: `mollie ideal`. */
  readonly ways: readonly SplitTotal[];
  readonly lines: readonly Booking[];
  /** Where the next page begins; absent on the last. */
  readonly next?: BookingPlace;
}

/** Lines on a page: what a person looks through, and a phone draws at once. */
export const linesPerPage = 100;

export async function readMonth(
  bookings: Bookings,
  mode: Mode,
  month: Month,
  after?: BookingPlace,
): Promise<MonthBooks> {
  const period = periodOfMonth(month);
  const [totals, lines] = await Promise.all([
    bookings.totals(mode, period),
    bookings.page(mode, period, linesPerPage + 1, after),
  ]);
  const shown = lines.slice(0, linesPerPage);
  const last = lines.length > linesPerPage ? shown.at(-1) : undefined;
  return {
    mode,
    month,
    kinds: kindTotals(totals),
    net: sum(totals.map((total) => total.cents)),
    purposes: split(totals, ({ purpose }) => purpose),
    ways: split(totals, ({ provider, method }) => (method === undefined ? provider : `${provider} ${method}`)),
    lines: shown,
    ...(last && { next: last }),
  };
}

/** Those of which there are none too: a treasurer looks for the line that is not there. */
export function kindTotals(totals: readonly Pick<BookingTotal, 'kind' | 'cents' | 'count'>[]): KindTotal[] {
  return moneyKinds.map((kind) => {
    const own = totals.filter((total) => total.kind === kind);
    const count = own.reduce((all, total) => all + total.count, 0);
    return { kind, count, cents: sum(own.map((total) => total.cents)) };
  });
}

/** Most money first. */
function split(totals: readonly BookingTotal[], nameOf: (total: BookingTotal) => string): SplitTotal[] {
  const groups = [...Map.groupBy(totals, nameOf)].map(([name, own]): SplitTotal => {
    const gifts = own.filter(({ kind }) => kind === 'gift');
    const received = sum(gifts.map((total) => total.cents));
    const net = sum(own.map((total) => total.cents));
    return {
      name,
      gifts: gifts.reduce((all, { count }) => all + count, 0),
      received,
      back: cents(net - received),
      net,
    };
  });
  return groups.toSorted((one, other) => other.net - one.net || one.name.localeCompare(other.name));
}
