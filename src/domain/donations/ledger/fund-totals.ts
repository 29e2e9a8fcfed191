import type { FundTotal, Ledger } from './ledger.ts';
import type { Mode } from '../provider/provider.ts';
import type { Timestamp } from '../../../shared/time.ts';

export interface FundTotals {
  readonly mode: Mode;
  readonly totals: readonly FundTotal[];
  readonly lastReconcile?: Timestamp;
}

/** What the fund received per purpose and year, net; gifts of the other mode never count. */
export async function fundTotals(ledger: Ledger, mode: Mode): Promise<FundTotals> {
  const [all, last] = await Promise.all([ledger.totals(), ledger.lastReconcile()]);
  const totals = all.filter((total) => total.mode === mode);
  return { mode, totals, ...(last !== undefined && { lastReconcile: last }) };
}
