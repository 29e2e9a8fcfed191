import type { Cents } from '../donations/money/cents.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { Purpose } from '../donations/money/purpose.ts';
import { day, type LocalDate, type Timestamp } from '../../shared/time.ts';
import type { Payout } from './payout.ts';
import type { Period } from './ports.ts';

/**
 * `open`: nobody knows what it is for; `aside`: a person said that it is none of the fund's; `returned`: it took a gift back;
 * `split`: a sum whose payments were read in later and are lines of their own.
 */
export type StatementLineState = 'gift' | 'payout' | 'open' | 'aside' | 'returned' | 'split';

/** Money that moved on our bank account, as a statement says it. */
export interface ReceivedLine {
  readonly bookedOn: LocalDate;
  /** Signed: less than nothing for what went out. */
  readonly cents: Cents;
  /** What the payer wrote, the structured reference too; without names and accounts. */
  readonly text: string;
  /** By the only reference of ours in it; absent when there is none, or when it may be otherwise. */
  readonly purpose?: Purpose;
  /** What the references in it name, when a person has to choose. */
  readonly choices: readonly Purpose[];
  /** Shown while a person decides, and then forgotten. */
  readonly payer?: string;
  /** A hash of the account on the other side, from which it cannot be read. */
  readonly counter?: string;
  /** The bank takes back a payment. */
  readonly isReversal: boolean;
  /** The key that this line had in the first version of the books. */
  readonly formerKey: string;
}

/** A line that has a key: the same whenever it is read in. */
export type KeyedLine = ReceivedLine & { readonly key: string };

export interface OpenLine {
  readonly key: string;
  readonly bookedOn: LocalDate;
  readonly cents: Cents;
  /** Gone after a while; the line itself stays. */
  readonly text?: string;
  readonly payer?: string;
  readonly counter?: string;
  readonly choices: readonly Purpose[];
  readonly isReversal: boolean;
  /** It may be a copy of a line that was read in before. */
  readonly isDoubt: boolean;
  /** How often it was taken back. */
  readonly revision: number;
}

export type LineEnd =
  | { readonly state: 'gift' | 'returned'; readonly donationId: string }
  | { readonly state: 'payout'; readonly payoutId: string }
  | { readonly state: 'aside' | 'split' };

/** Where a line is when it is added. */
export type LineStart = LineEnd | { readonly state: 'open'; readonly textUntil: Timestamp; readonly isDoubt: boolean };

/** Who decided, and when. */
export interface Decision {
  readonly at: Timestamp;
  /** Absent: nobody, it followed from the line itself. */
  readonly who?: string;
}

/** A line of which is known what it is. */
export interface DecidedLine {
  readonly key: string;
  readonly bookedOn: LocalDate;
  readonly cents: Cents;
  readonly end: LineEnd;
  /** Of a gift. */
  readonly purpose?: string;
  readonly revision: number;
  readonly decision: Decision;
}

/** Where a page of decided lines ended. */
export interface DecidedPlace {
  readonly at: Timestamp;
  readonly key: string;
}

/** How long what a payer wrote is kept while nobody says what it is for. */
export const textKeptFor = 90 * day;

/** Lines of bank statements that were read in. A key is there once, whatever is added how often. */
export interface StatementLines {
  open(mode: Mode, limit: number): Promise<readonly OpenLine[]>;
  readOpen(mode: Mode, key: string): Promise<OpenLine | undefined>;
  /** Newest decision first; those after the place where a page ended. What came in by itself too. */
  decided(mode: Mode, limit: number, before?: DecidedPlace): Promise<readonly DecidedLine[]>;
  readDecided(mode: Mode, key: string): Promise<DecidedLine | undefined>;
  /** Forgets its text. False when it was open no more, or the payout has a line. */
  settle(mode: Mode, key: string, end: LineEnd, decision: Decision): Promise<boolean>;
  /** Opens a decided line again, once for each time that it was decided. */
  reopen(mode: Mode, line: Pick<DecidedLine, 'key' | 'revision'>): Promise<boolean>;
  /** Payouts of this amount, within days of the line, that no line is about yet. */
  payoutsOf(mode: Mode, cents: Cents, period: Period): Promise<readonly Payout[]>;
  /** Gifts by bank of this amount, newest first: one of them may be what came back. */
  giftsOf(mode: Mode, cents: Cents, period: Period, limit: number): Promise<readonly DecidedLine[]>;
  /** @returns how many texts are gone */
  forgetTexts(now: Timestamp): Promise<number>;
}
