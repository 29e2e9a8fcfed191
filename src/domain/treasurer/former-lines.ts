import type { FormerLine } from './bank-entries.ts';
import type { BankEntry } from './bank-statement.ts';

export interface FormerMatches {
  /** With the former keys of their lines. */
  readonly known: ReadonlyMap<BankEntry, readonly string[]>;
  readonly doubts: ReadonlySet<BankEntry>;
}

/**
 * How bookings stand to what the first version of the books read in. It named a line by the bank's reference, or else by what was written: a line with
 * that name is the same. Another of the same day and amount may be, as another file gives another reference.
 */
export function matchFormer(former: readonly FormerLine[], entries: readonly BankEntry[]): FormerMatches {
  const left = new Map(former.map((line) => [line.key, line]));
  const known = new Map<BankEntry, readonly string[]>();
  for (const entry of entries) {
    const keys = entry.lines.map(({ formerKey }) => formerKey).filter((key) => left.has(key));
    if (keys.length > 0) known.set(entry, keys);
    for (const key of keys) left.delete(key);
  }
  const days = new Set([...left.values()].map(dayAndAmount));
  const doubts = entries.filter(
    (entry) => !known.has(entry) && entry.lines.some((line) => days.has(dayAndAmount(line))),
  );
  return { known, doubts: new Set(doubts) };
}

function dayAndAmount({ bookedOn, cents }: Pick<FormerLine, 'bookedOn' | 'cents'>): string {
  return `${bookedOn} ${cents}`;
}
