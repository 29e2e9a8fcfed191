import { cents, type Cents } from '../donations/money/cents.ts';
import type { Mode } from '../donations/provider/provider.ts';
import { textKeptFor, type ReceivedLine, type StatementLines } from './bank-lines.ts';
import { bookTransfer, type BookTransferDeps } from './book-transfer.ts';
import { payoutOfLine } from './match-payouts.ts';

export type ImportDeps = BookTransferDeps & { readonly statementLines: StatementLines };

export interface ImportReport {
  readonly gifts: number;
  /** Of those gifts together. */
  readonly cents: Cents;
  readonly payouts: number;
  /** Nobody knows yet what they are. */
  readonly open: number;
  /** Were read in before. */
  readonly known: number;
}

/** Takes what came in over from a bank statement. The same lines again, or some of them in another file, change nothing. */
export async function importStatement(
  deps: ImportDeps,
  mode: Mode,
  lines: readonly ReceivedLine[],
): Promise<ImportReport> {
  const ends = { gift: 0, payout: 0, open: 0, known: 0 };
  let received = 0;
  for (const line of lines) {
    const end = await take(deps, mode, line);
    ends[end] += 1;
    if (end === 'gift') received += line.cents;
  }
  return { gifts: ends.gift, cents: cents(received), payouts: ends.payout, open: ends.open, known: ends.known };
}

async function take(deps: ImportDeps, mode: Mode, line: ReceivedLine): Promise<'gift' | 'payout' | 'open' | 'known'> {
  const { statementLines, clock } = deps;
  if (await statementLines.isKnown(mode, line.key)) return 'known';
  if (line.purpose !== undefined) {
    const donationId = await bookTransfer(deps, mode, line, line.purpose);
    return (await statementLines.add(mode, line, { state: 'gift', donationId })) ? 'gift' : 'known';
  }
  const payout = await payoutOfLine(statementLines, mode, line);
  if (payout !== undefined && (await statementLines.add(mode, line, { state: 'payout', payoutId: payout.id })))
    return 'payout';
  const textUntil = clock.now() + textKeptFor;
  return (await statementLines.add(mode, line, { state: 'open', textUntil })) ? 'open' : 'known';
}
