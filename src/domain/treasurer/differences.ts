import { day, type Timestamp } from '../../shared/time.ts';
import { localDate } from '../../shared/calendar.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { BankEntries } from './bank-entries.ts';
import { coverageOf, isCovered, type AccountCoverage } from './coverage.ts';
import { daysFrom } from './months.ts';
import type { PayoutBooks, PayoutSum, StrangeLine, UnpaidBooking } from './payout-ports.ts';
import type { Period } from './ports.ts';

/** Something of which the books, the payouts and the bank do not say the same. */
export type Difference =
  | { readonly kind: 'unknown' | 'again' | 'differs' | 'other'; readonly line: StrangeLine }
  | { readonly kind: 'not-paid-out'; readonly booking: UnpaidBooking }
  | { readonly kind: 'failed' | 'sum' | 'not-at-bank'; readonly payout: PayoutSum };

export interface DifferencesDeps {
  readonly payouts: PayoutBooks;
  readonly bankEntries: BankEntries;
}

/** Days after which money should be in a payout: providers pay out once a month at the least, and a card takes some days before. */
const payoutTakes = 35;
/** Days after which a payout should stand on the statement. */
const bankTakes = 7;
/** More than a person looks through at once; when some are explained the others come. */
export const mostDifferences = 100;

/** Of payouts that were paid in the period and of bookings that were booked in it. At most `mostDifferences` of each sort. */
export async function findDifferences(
  { payouts, bankEntries }: DifferencesDeps,
  mode: Mode,
  period: Period,
  sums: readonly PayoutSum[],
  now: Timestamp,
): Promise<readonly Difference[]> {
  const before = localDate(now - payoutTakes * day);
  const until = before < period.until ? before : period.until;
  const [lines, bookings, covered] = await Promise.all([
    payouts.strangeLines(mode, period, mostDifferences),
    until < period.from ? [] : payouts.unpaidBookings(mode, { from: period.from, until }, mostDifferences),
    bankEntries.covered(mode),
  ]);
  const coverage = coverageOf(covered);
  return [
    ...sums.flatMap((payout) => (payout.explained ? [] : differenceOf(payout, coverage))),
    ...lines.flatMap(strange),
    ...bookings.map((booking): Difference => ({ kind: 'not-paid-out', booking })),
  ];
}

function strange(line: StrangeLine): Difference[] {
  const { match } = line;
  return match === 'matched' || match === 'cost' ? [] : [{ kind: match, line }];
}

function differenceOf(payout: PayoutSum, coverage: readonly AccountCoverage[]): Difference[] {
  const { status, cents, gross, fees, paidOn, onStatement } = payout;
  if (status === 'failed') return [{ kind: 'failed', payout }];
  const found: Difference[] = [];
  if (gross - fees !== cents) found.push({ kind: 'sum', payout });
  // Of days that no file covers nobody knows yet.
  const days = { from: paidOn, until: daysFrom(paidOn, bankTakes) };
  if (status === 'paid' && onStatement === undefined && isCovered(coverage, days))
    found.push({ kind: 'not-at-bank', payout });
  return found;
}
