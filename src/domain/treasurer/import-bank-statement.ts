import { cents, type Cents } from '../donations/money/cents.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { BankEntries, NewEntry } from './bank-entries.ts';
import { textKeptFor, type KeyedLine, type LineStart, type StatementLines } from './bank-lines.ts';
import type { BankEntry, BankStatement } from './bank-statement.ts';
import { bookTransfer, type BookTransferDeps } from './book-transfer.ts';
import { matchFormer } from './former-lines.ts';
import { matchEntries, type EntryMatch } from './match-entries.ts';
import { payoutOfLine } from './match-payouts.ts';

export type ImportDeps = BookTransferDeps & {
  readonly statementLines: StatementLines;
  readonly bankEntries: BankEntries;
};

export interface ImportReport {
  readonly gifts: number;
  /** Of those gifts together. */
  readonly cents: Cents;
  readonly payouts: number;
  /** Nobody knows yet what they are. */
  readonly open: number;
  /** Of an account of which a person said that its money is no gift. */
  readonly aside: number;
  /** Were read in before. */
  readonly known: number;
}

type End = Exclude<keyof ImportReport, 'cents'>;

/** How often a statement is read again because somebody else reads the same in. */
const maxRetries = 5;
/** Gifts that are booked at the same time: their writes go to the disk together. */
const atOnce = 25;

/** Takes money over from bank statements. The same bookings again, in whatever file, change nothing. */
export async function importStatements(
  deps: ImportDeps,
  mode: Mode,
  statements: readonly BankStatement[],
): Promise<ImportReport> {
  const totals: Record<End, number> = { gifts: 0, payouts: 0, open: 0, aside: 0, known: 0 };
  let received = 0;
  const rules = new Set((await deps.bankEntries.rules(mode)).map(({ counter }) => counter));
  for (const statement of statements) {
    const taken = await takeStatement({ deps, mode, rules, payoutsFound: new Set() }, statement);
    for (const { end, line } of taken) {
      totals[end] += 1;
      if (end === 'gifts') received += line.cents;
    }
    await deps.bankEntries.cover(mode, statement, deps.clock.now());
  }
  return { ...totals, cents: cents(received) };
}

interface Import {
  readonly deps: ImportDeps;
  readonly mode: Mode;
  /** Counter-accounts whose money is no gift. */
  readonly rules: ReadonlySet<string>;
  /** Payouts for which a line was found just now. */
  readonly payoutsFound: Set<string>;
}

type Taken = { readonly end: End; readonly line: { readonly cents: Cents } };

async function takeStatement(work: Import, statement: BankStatement): Promise<readonly Taken[]> {
  const { deps, mode } = work;
  for (let tries = 0; tries < maxRetries; tries += 1) {
    work.payoutsFound.clear();
    const matches = await matchAll(work, statement);
    const fresh: NewEntry[] = [];
    const taken: Taken[] = [];
    for (const { entry, match, key } of matches) {
      if (match.kind === 'known') taken.push(...(await takeKnown(work, entry, match.key)));
      else {
        const added = await startsOf(work, entry, key, match.kind === 'doubt');
        fresh.push(added);
        taken.push(...added.lines.map(({ line, start }) => ({ end: endOf(start), line })));
      }
    }
    if (fresh.length === 0 || (await deps.bankEntries.add(mode, fresh, { at: deps.clock.now() }))) return taken;
  }
  throw new Error('Others keep reading in the same statement.');
}

interface Matched {
  readonly entry: BankEntry;
  readonly match: EntryMatch;
  /** When it is new. */
  readonly key: string;
}

async function matchAll({ deps, mode }: Import, { entries, period }: BankStatement): Promise<readonly Matched[]> {
  const groups = Map.groupBy(entries, ({ bucket }) => bucket);
  const known = Map.groupBy(await deps.bankEntries.known(mode, [...groups.keys()]), ({ bucket }) => bucket);
  const matched = [...groups].flatMap(([bucket, group]) => {
    const before = known.get(bucket) ?? [];
    const matches = matchEntries(group, before);
    return group.map((entry, index): Matched => {
      return { entry, match: matches[index] ?? { kind: 'new' }, key: keyOf(entry, before.length + index + 1) };
    });
  });
  const former = await deps.bankEntries.formerLines(mode, daysOf(entries, period));
  if (former.length === 0) return matched;
  const strangers = matched.filter(({ match }) => match.kind !== 'known');
  const found = matchFormer(
    former,
    strangers.map(({ entry }) => entry),
  );
  for (const { entry, key } of strangers) {
    const keys = found.known.get(entry);
    if (keys !== undefined) await deps.bankEntries.adopt(mode, key, entry, keys);
  }
  return matched.map((one) => {
    if (found.known.has(one.entry)) return { ...one, match: { kind: 'known', key: one.key } };
    return found.doubts.has(one.entry) ? { ...one, match: { kind: 'doubt', key: one.key } } : one;
  });
}

function daysOf(entries: readonly BankEntry[], { from, until }: BankStatement['period']): BankStatement['period'] {
  const days = [from, until, ...entries.map(({ bookedOn }) => bookedOn)].toSorted();
  return { from: days[0] ?? from, until: days.at(-1) ?? until };
}

/** What was written is part of it, so that who stopped halfway goes on with the same gift and not with a twin of another purpose. */
function keyOf({ bucket, remittance = '' }: BankEntry, count: number): string {
  return `${bucket}${remittance}-${count}`;
}

async function startsOf(work: Import, entry: BankEntry, key: string, isDoubt: boolean): Promise<NewEntry> {
  const { lines: received, ...marks } = entry;
  const lines: NewEntry['lines'][number][] = [];
  const keyed = received.map((line, index): KeyedLine => {
    return { ...line, key: received.length === 1 ? key : `${key}-${index + 1}` };
  });
  for (let from = 0; from < keyed.length; from += atOnce) {
    const part = keyed.slice(from, from + atOnce);
    const starts = await Promise.all(part.map((line) => startOf(work, line, isDoubt)));
    lines.push(...part.map((line, index) => ({ line, start: starts[index] ?? openStart(work, isDoubt) })));
  }
  return { key, marks, lines };
}

async function startOf(work: Import, line: KeyedLine, isDoubt: boolean): Promise<LineStart> {
  const { deps, mode, rules, payoutsFound } = work;
  if (isDoubt) return openStart(work, true);
  if (line.purpose !== undefined)
    return { state: 'gift', donationId: await bookTransfer(deps, mode, { ...line, revision: 0 }, line.purpose) };
  const payout = await payoutOfLine(deps.statementLines, mode, line);
  if (payout !== undefined && !payoutsFound.has(payout.id)) {
    payoutsFound.add(payout.id);
    return { state: 'payout', payoutId: payout.id };
  }
  if (line.counter !== undefined && rules.has(line.counter) && line.choices.length === 0) return { state: 'aside' };
  return openStart(work, false);
}

function openStart({ deps }: Import, isDoubt: boolean): LineStart {
  return { state: 'open', textUntil: deps.clock.now() + textKeptFor, isDoubt };
}

function endOf({ state }: LineStart): End {
  if (state === 'gift') return 'gifts';
  if (state === 'payout') return 'payouts';
  return state === 'aside' ? 'aside' : 'open';
}

/** Of a booking that a file gave as a sum, or without its words, another file may say more: then its line is decided with that. */
async function takeKnown(work: Import, entry: BankEntry, entryKey: string): Promise<readonly Taken[]> {
  const { deps, mode } = work;
  const known = entry.lines.map((line): Taken => ({ end: 'known', line }));
  if (entry.lines.length < 2 && entry.lines.every(({ purpose }) => purpose === undefined)) return known;
  const undecided = await deps.bankEntries.openLineOf(mode, entryKey);
  if (undecided === undefined || (undecided.hasWords && entry.lines.length < 2)) return known;
  const open = undecided.key;
  const decision = { at: deps.clock.now() };
  const more = await startsOf(work, entry, open, false);
  const [only] = more.lines;
  if (more.lines.length > 1) {
    await deps.bankEntries.complete(mode, { ...more, key: entryKey });
    await deps.statementLines.settle(mode, open, { state: 'split' }, decision);
  } else if (only !== undefined && only.start.state !== 'open') {
    await deps.statementLines.settle(mode, open, only.start, decision);
  }
  return more.lines.map(({ line, start }): Taken => ({ end: endOf(start), line }));
}
