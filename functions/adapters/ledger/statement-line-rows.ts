import { cents } from '../../../src/domain/donations/money/cents.ts';
import { purposeFromKey, purposeKey } from '../../../src/domain/donations/money/purpose.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type {
  DecidedLine,
  Decision,
  KeyedLine,
  LineEnd,
  LineStart,
  OpenLine,
} from '../../../src/domain/treasurer/bank-lines.ts';
import type { statementLines } from './schema/bank.ts';

type Row = typeof statementLines.$inferSelect;

/** Who paid and what was written stay only with an open line. */
export function lineRow(
  mode: Mode,
  line: KeyedLine,
  start: LineStart,
  { at, who }: Decision,
): typeof statementLines.$inferInsert {
  const { key, bookedOn, cents: amount, isReversal } = line;
  const shared = { mode, key, bookedOn, cents: amount, isReversal };
  if (start.state !== 'open') return { ...shared, ...start, decidedAt: at, decidedBy: who ?? null };
  const { text, payer = null, counter = null } = line;
  const named = line.purpose === undefined ? line.choices : [line.purpose];
  const choices = named.length === 0 ? null : named.map(purposeKey).join(' ');
  return { ...shared, ...start, text, payer, counter, choices };
}

/** What is forgotten when somebody decided. */
export const forgotten = { text: null, textUntil: null, payer: null, counter: null, choices: null } as const;

export function toOpenLine(row: Row): OpenLine {
  const { key, bookedOn, text, payer, counter, choices, isReversal, isDoubt, revision } = row;
  return {
    key,
    bookedOn,
    cents: cents(row.cents),
    ...(text !== null && { text }),
    ...(payer !== null && { payer }),
    ...(counter !== null && { counter }),
    choices: choices === null ? [] : choices.split(' ').map(purposeFromKey),
    isReversal,
    isDoubt,
    revision,
  };
}

export function toDecidedLine(row: Row & { readonly purpose: string | null }): DecidedLine[] {
  const { key, bookedOn, revision, decidedAt, decidedBy, purpose } = row;
  const end = endOf(row);
  if (end === undefined) return [];
  const decision = { at: decidedAt ?? 0, ...(decidedBy !== null && { who: decidedBy }) };
  return [{ key, bookedOn, cents: cents(row.cents), end, revision, decision, ...(purpose !== null && { purpose }) }];
}

function endOf({ state, donationId, payoutId }: Row): LineEnd | undefined {
  if (state === 'aside' || state === 'split') return { state };
  if (state === 'payout') return payoutId === null ? undefined : { state, payoutId };
  return state === 'open' || donationId === null ? undefined : { state, donationId };
}
