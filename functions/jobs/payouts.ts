import type { StatementLines } from '../../src/domain/treasurer/bank-lines.ts';
import { matchOpenLines } from '../../src/domain/treasurer/match-payouts.ts';
import { readPayouts, type ReadPayoutsDeps, type ReadPayoutsReport } from '../../src/domain/treasurer/read-payouts.ts';
import { log } from '../http/log.ts';

export interface PayoutsDeps extends ReadPayoutsDeps {
  readonly statementLines: StatementLines;
}

export interface PayoutsRead {
  readonly written: number;
  /** Lines of bank statements that turned out to be a payout. */
  readonly matched: number;
  readonly outcomes: ReadPayoutsReport['outcomes'];
}

/** Reads what providers paid out, until `until` has come, a moment on the clock of `deps`. Meant to run every hour. */
export async function readPayoutsUntil(deps: PayoutsDeps, until: number): Promise<PayoutsRead> {
  const { written, outcomes } = await readPayouts(deps, until);
  let matched = 0;
  for (const mode of new Set(deps.payoutSources.map((source) => source.mode)))
    matched += await matchOpenLines(deps.statementLines, mode, deps.clock.now());
  log('payouts', { written: written.length, matched, ...outcomes });
  return { written: written.length, matched, outcomes };
}
