import type { Mode } from '../donations/provider/provider.ts';
import type { Timestamp } from '../../shared/time.ts';
import { coverageOf, type AccountCoverage } from './coverage.ts';
import { findDifferences, type Difference, type DifferencesDeps } from './differences.ts';
import { periodOfMonth, type Month } from './months.ts';
import type { Explanation, Look, PayoutSum } from './payout-ports.ts';

/** What providers paid out in a month, held beside the books. */
export interface MonthPayouts {
  readonly payouts: readonly PayoutSum[];
  readonly differences: readonly Difference[];
  readonly looks: readonly Look[];
  readonly explanations: readonly Explanation[];
  /** Days of which bank statements were read in. */
  readonly coverage: readonly AccountCoverage[];
}

/** The newest: older ones stand in the audit log. */
const mostExplanations = 20;

export async function readMonthPayouts(
  deps: DifferencesDeps,
  mode: Mode,
  month: Month,
  now: Timestamp,
): Promise<MonthPayouts> {
  const period = periodOfMonth(month);
  const [payouts, looks, covered, explanations] = await Promise.all([
    deps.payouts.inPeriod(mode, period),
    deps.payouts.lastReads(mode),
    deps.bankEntries.covered(mode),
    deps.payouts.explanations(mostExplanations),
  ]);
  return {
    payouts,
    looks,
    explanations,
    coverage: coverageOf(covered),
    differences: await findDifferences(deps, mode, period, payouts, now),
  };
}
