import type { Mode } from '../donations/provider/provider.ts';
import type { Timestamp } from '../../shared/time.ts';
import { findDifferences, type Difference, type DifferencesDeps } from './differences.ts';
import { periodOfMonth, type Month } from './months.ts';
import type { Look, PayoutSum } from './payout-ports.ts';

/** What providers paid out in a month, held beside the books. */
export interface MonthPayouts {
  readonly payouts: readonly PayoutSum[];
  readonly differences: readonly Difference[];
  readonly looks: readonly Look[];
}

export async function readMonthPayouts(
  deps: DifferencesDeps,
  mode: Mode,
  month: Month,
  now: Timestamp,
): Promise<MonthPayouts> {
  const period = periodOfMonth(month);
  const [payouts, looks] = await Promise.all([deps.payouts.inPeriod(mode, period), deps.payouts.looks(mode)]);
  return { payouts, looks, differences: await findDifferences(deps, mode, period, payouts, now) };
}
