import type { Mode } from '../donations/provider/provider.ts';
import type { OpenLine, StatementLines } from './bank-lines.ts';
import type { Timestamp } from '../../shared/time.ts';
import { daysFrom } from './months.ts';
import type { Payout } from './payout.ts';

/** Days between a payout and its line on the bank statement, at most: a provider may say when it sent, or when it expects. */
const bankTakes = 10;

/**
 * The payout that a line on a bank statement is: the same amount, about the same day, and its reference in the text. Without a reference
 * only when the text names the provider and no other payout could be meant.
 */
export async function payoutOfLine(
  lines: StatementLines,
  mode: Mode,
  line: Pick<OpenLine, 'bookedOn' | 'cents' | 'text'>,
): Promise<Payout | undefined> {
  const text = letters(line.text ?? '');
  if (text === '') return undefined;
  const period = { from: daysFrom(line.bookedOn, -bankTakes), until: daysFrom(line.bookedOn, bankTakes) };
  const candidates = await lines.payoutsOf(mode, line.cents, period);
  const named = candidates.find(({ reference = '' }) => isTelling(reference) && text.includes(letters(reference)));
  if (named !== undefined) return named;
  const [only, ...others] = candidates.filter(({ provider }) => text.includes(provider.toUpperCase()));
  return others.length === 0 ? only : undefined;
}

/** Lines that came before the payout was read. */
export async function matchOpenLines(lines: StatementLines, mode: Mode, now: Timestamp): Promise<number> {
  let matched = 0;
  for (const line of await lines.open(mode, most)) {
    // Taken back by a person, or maybe a copy: a person decides.
    if (line.revision > 0 || line.isDoubt) continue;
    const payout = await payoutOfLine(lines, mode, line);
    if (payout === undefined) continue;
    if (await lines.settle(mode, line.key, { state: 'payout', payoutId: payout.id }, { at: now })) matched += 1;
  }
  return matched;
}

/** Open lines that are tried again at a time: the newest. */
const most = 500;

/** Banks put spaces and points where they like. */
function letters(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
}

function isTelling(reference: string): boolean {
  return letters(reference).length >= 8;
}
