import type { LocalDate } from '../../shared/time.ts';
import type { CoveredStatement } from './bank-entries.ts';
import type { UnreadLine } from './bank-statement.ts';
import { daysFrom } from './months.ts';
import type { Period } from './ports.ts';

/** Days of which the statements of an account were read in. */
export interface AccountCoverage {
  readonly account: string;
  readonly period: Period;
  /** Days in between that no statement covers. */
  readonly gaps: readonly Period[];
  /** Lines that could not be read. */
  readonly unread: readonly (UnreadLine & { readonly period: Period })[];
}

/** Between two statements nothing is missing when the second begins with the balance of the first: a day without bookings has no file. */
export function coverageOf(statements: readonly CoveredStatement[]): readonly AccountCoverage[] {
  return [...Map.groupBy(statements, ({ account }) => account)].map(([account, own]) => {
    const sorted = own.toSorted((one, other) => one.period.from.localeCompare(other.period.from));
    const gaps: Period[] = [];
    let [last] = sorted;
    for (const next of sorted.slice(1)) {
      if (last === undefined) continue;
      const expected = daysFrom(last.period.until, 1);
      if (next.period.from > expected && !continues(last, next))
        gaps.push({ from: expected, until: daysFrom(next.period.from, -1) });
      if (next.period.until >= last.period.until) last = next;
    }
    const period = { from: sorted[0]?.period.from ?? '', until: last?.period.until ?? '' };
    const unread = own.flatMap((one) => one.unread.map((line) => ({ period: one.period, ...line })));
    return { account, period, gaps, unread };
  });
}

function continues({ closing }: CoveredStatement, { opening }: CoveredStatement): boolean {
  return closing !== undefined && closing === opening;
}

/** Whether an account was read in for each of these days. */
export function isCovered(coverage: readonly AccountCoverage[], { from, until }: Period): boolean {
  return coverage.some(
    ({ period, gaps, unread }) =>
      period.from <= from &&
      period.until >= until &&
      !gaps.some((gap) => gap.from <= until && gap.until >= from) &&
      !unread.some((one) => one.period.from <= until && one.period.until >= from),
  );
}

/** A day that the statements of no account reach. */
export function isUnread(coverage: readonly AccountCoverage[], day: LocalDate): boolean {
  return !coverage.some(
    ({ period, gaps }) =>
      period.from <= day && period.until >= day && !gaps.some((gap) => gap.from <= day && gap.until >= day),
  );
}
