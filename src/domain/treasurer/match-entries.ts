import type { EntryMarks, EntryReference } from './bank-statement.ts';

/** A booking that was read in before. */
export type KnownEntry = EntryMarks & { readonly key: string };

export type EntryMatch =
  | { readonly kind: 'known'; readonly key: string }
  | { readonly kind: 'new' }
  /** May be a copy of `key`: neither balances nor references tell. */
  | { readonly kind: 'doubt'; readonly key: string };

/**
 * Which bookings of a statement were read in before, of one bucket: the same account, day and amount. Equal twins are told apart by
 * their order in the statement, so a statement is of whole days or begins where its balance says.
 */
export function matchEntries(incoming: readonly EntryMarks[], known: readonly KnownEntry[]): EntryMatch[] {
  const free = new Set(known);
  const found = new Map<EntryMarks, EntryMatch>();
  for (const wanted of ['certain', 'likely'] as const) {
    for (const entry of incoming) {
      if (found.has(entry)) continue;
      const match = [...free].find((one) => likeness(entry, one) === wanted);
      if (match === undefined) continue;
      free.delete(match);
      found.set(entry, { kind: 'known', key: match.key });
    }
  }
  return incoming.map((entry) => {
    const match = found.get(entry);
    if (match !== undefined) return match;
    const maybe = [...free].find((one) => likeness(entry, one) === 'unsure');
    return maybe === undefined ? { kind: 'new' } : { kind: 'doubt', key: maybe.key };
  });
}

type Likeness = 'certain' | 'likely' | 'unsure' | 'other';

function likeness(one: EntryMarks, other: EntryMarks): Likeness {
  if (differ(one.counter, other.counter) || differ(one.remittance, other.remittance)) return 'other';
  const references = compareReferences(one.references, other.references);
  if (references === 'same') return 'certain';
  const [ours, theirs] = [one.balance, other.balance];
  if (ours !== undefined && theirs !== undefined) {
    if (ours.before === theirs.before) return 'certain';
    if (references === 'differ') return 'other';
    if (ours.atStartOfDay === theirs.atStartOfDay) return 'likely';
    return ours.addsUp && theirs.addsUp ? 'other' : 'unsure';
  }
  if (references === 'differ') return 'other';
  return one.statement === other.statement ? 'likely' : 'unsure';
}

/** What only one of the two says tells nothing. */
function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function compareReferences(
  ours: readonly EntryReference[],
  theirs: readonly EntryReference[],
): 'same' | 'differ' | 'unknown' {
  const known = new Map(theirs.map((one) => [kindOf(one), one]));
  const shared = ours.filter((one) => known.has(kindOf(one)));
  if (shared.some((one) => known.get(kindOf(one)) !== one)) return 'differ';
  // A payer may write the same reference under each payment of a standing order.
  return shared.some((one) => kindOf(one) !== 'payer') ? 'same' : 'unknown';
}

function kindOf(reference: EntryReference): string {
  return reference.slice(0, reference.indexOf(':'));
}
