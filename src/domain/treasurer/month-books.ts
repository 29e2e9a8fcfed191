import { cents, sum, type Cents } from '../donations/money/cents.ts';
import type { Mode } from '../donations/provider/provider.ts';
import { moneyKinds, type Booking, type BookingPlace, type BookingTotal, type MoneyKind } from './booking.ts';
import { periodOfMonth, type Month } from './months.ts';
import type { CostTotal, PayoutBooks } from './payout-ports.ts';
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
  /** What providers kept for it, in payouts of the month. */
  readonly costs: Cents;
}

/** The name of costs that are for no gift of ours. */
export const noName = '';

export interface MonthBooks {
  readonly mode: Mode;
  readonly month: Month;
  readonly kinds: readonly KindTotal[];
  /** What is left before the costs. */
  readonly net: Cents;
  /** What providers kept of what they paid out in this month, which may be for gifts of the month before. */
  readonly costs: Cents;
  /** By `purposeKey`. */
  readonly purposes: readonly SplitTotal[];
  /** By provider and method: `mollie ideal`. */
  readonly ways: readonly SplitTotal[];
  readonly lines: readonly Booking[];
  /** Where the next page begins; absent on the last. */
  readonly next?: BookingPlace;
}

export interface MonthDeps {
  readonly bookings: Bookings;
  readonly payouts: PayoutBooks;
}

/** Lines on a page: what a person looks through, and a phone draws at once. */
const linesPerPage = 100;

export async function readMonth(
  { bookings, payouts }: MonthDeps,
  mode: Mode,
  month: Month,
  after?: BookingPlace,
): Promise<MonthBooks> {
  const period = periodOfMonth(month);
  const [totals, costs, lines] = await Promise.all([
    bookings.totals(mode, period),
    payouts.costs(mode, period),
    bookings.page(mode, period, linesPerPage + 1, after),
  ]);
  const shown = lines.slice(0, linesPerPage);
  const last = lines.length > linesPerPage ? shown.at(-1) : undefined;
  return {
    mode,
    month,
    kinds: kindTotals(totals),
    net: sum(totals.map((total) => total.cents)),
    costs: sum(costs.map((cost) => cost.cents)),
    purposes: split(totals, costs, ({ purpose = noName }) => purpose),
    ways: split(totals, costs, wayOf),
    lines: shown,
    ...(last && { next: last }),
  };
}

/** Those of which there are none too, as a treasurer looks for the line that is not there; but not a correction that nobody made. */
export function kindTotals(totals: readonly Pick<BookingTotal, 'kind' | 'cents' | 'count'>[]): KindTotal[] {
  const shown = moneyKinds.filter((kind) => kind !== 'correction' || totals.some((total) => total.kind === kind));
  return shown.map((kind) => {
    const own = totals.filter((total) => total.kind === kind);
    const count = own.reduce((all, total) => all + total.count, 0);
    return { kind, count, cents: sum(own.map((total) => total.cents)) };
  });
}

export function wayOf({ provider, method }: BookingTotal | CostTotal): string {
  return method === undefined ? provider : `${provider} ${method}`;
}

/** Most money first. */
export function split(
  totals: readonly BookingTotal[],
  costs: readonly CostTotal[],
  nameOf: (total: BookingTotal | CostTotal) => string,
): SplitTotal[] {
  const moved = Map.groupBy(totals, nameOf);
  const kept = Map.groupBy(costs, nameOf);
  const groups = [...new Set([...moved.keys(), ...kept.keys()])].map((name): SplitTotal => {
    const own = moved.get(name) ?? [];
    const gifts = own.filter(({ kind }) => kind === 'gift');
    const received = sum(gifts.map((total) => total.cents));
    const net = sum(own.map((total) => total.cents));
    return {
      name,
      gifts: gifts.reduce((all, { count }) => all + count, 0),
      received,
      back: cents(net - received),
      net,
      costs: sum((kept.get(name) ?? []).map((cost) => cost.cents)),
    };
  });
  return groups.toSorted((one, other) => other.net - one.net || one.name.localeCompare(other.name));
}
