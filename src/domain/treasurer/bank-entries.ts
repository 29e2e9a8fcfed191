import type { Cents } from '../donations/money/cents.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { LocalDate, Timestamp } from '../../shared/time.ts';
import type { Decision, KeyedLine, LineStart } from './bank-lines.ts';
import type { BankStatement, EntryMarks, UnreadLine } from './bank-statement.ts';
import type { KnownEntry } from './match-entries.ts';
import type { Period } from './ports.ts';

/** A booking with what becomes of its lines. */
export interface NewEntry {
  readonly key: string;
  readonly marks: EntryMarks;
  readonly lines: readonly { readonly line: KeyedLine; readonly start: LineStart }[];
}

/** A line that was read in before bookings were kept: its key was made otherwise. */
export interface FormerLine {
  readonly key: string;
  readonly bookedOn: LocalDate;
  readonly cents: Cents;
}

export interface UndecidedLine {
  readonly key: string;
  /** The bank said what was written. */
  readonly hasWords: boolean;
}

export interface CoveredStatement {
  readonly account: string;
  readonly period: Period;
  readonly opening?: Cents;
  readonly closing?: Cents;
  readonly unread: readonly UnreadLine[];
}

/** Bookings of the bank that were read in, and the days that their statements cover. */
export interface BankEntries {
  known(mode: Mode, buckets: readonly string[]): Promise<readonly KnownEntry[]>;
  /** Those of the first version that no booking was found for yet. */
  formerLines(mode: Mode, period: Period): Promise<readonly FormerLine[]>;
  /** All at once. False, and nothing is added, when a key is taken: somebody else reads the same in. */
  add(mode: Mode, entries: readonly NewEntry[], decision: Decision): Promise<boolean>;
  /** The booking of lines that the first version kept. */
  adopt(mode: Mode, key: string, marks: EntryMarks, formerKeys: readonly string[]): Promise<void>;
  /** The only line of a booking, when nobody ever decided what it is. */
  openLineOf(mode: Mode, entryKey: string): Promise<UndecidedLine | undefined>;
  /** Adds the lines of a booking of which more is known now. */
  complete(mode: Mode, entry: NewEntry): Promise<void>;
  cover(mode: Mode, statement: BankStatement, at: Timestamp): Promise<void>;
  /** In order of their first day. */
  covered(mode: Mode): Promise<readonly CoveredStatement[]>;
  /** Accounts on the other side of which a person said that their money is no gift. */
  rules(mode: Mode): Promise<readonly CounterRule[]>;
  addRule(mode: Mode, rule: CounterRule): Promise<void>;
  removeRule(mode: Mode, counter: string): Promise<void>;
}

export interface CounterRule {
  readonly counter: string;
  /** What the person calls it. */
  readonly label: string;
  readonly at: Timestamp;
  readonly who: string;
}
