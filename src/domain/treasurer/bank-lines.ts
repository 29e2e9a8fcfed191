import type { Cents } from '../donations/money/cents.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { Purpose } from '../donations/money/purpose.ts';
import { day, type LocalDate, type Timestamp } from '../../shared/time.ts';
import type { Payout } from './payout.ts';
import type { Period } from './ports.ts';

/** `open`: nobody knows what it is for; `aside`: a person said that it is none of the fund's. */
export type StatementLineState = 'gift' | 'payout' | 'open' | 'aside';

/** Money that came in on our bank account, as a statement says it. Who paid is not in it: nothing that we do needs to know. */
export interface ReceivedLine {
  /** The same in every file that holds this line, and in no other line. */
  readonly key: string;
  readonly bookedOn: LocalDate;
  readonly cents: Cents;
  /** What the payer wrote, the structured reference too. */
  readonly text: string;
  /** By the reference; absent when there is none of ours. */
  readonly purpose?: Purpose;
}

export interface OpenLine {
  readonly key: string;
  readonly bookedOn: LocalDate;
  readonly cents: Cents;
  /** Gone after a while; the line itself stays. */
  readonly text?: string;
}

export type LineEnd =
  | { readonly state: 'gift'; readonly donationId: string }
  | { readonly state: 'payout'; readonly payoutId: string }
  | { readonly state: 'aside' };

/** How long what a payer wrote is kept while nobody says what it is for. */
export const textKeptFor = 90 * day;

/** Lines of bank statements that were read in. A key is there once, whatever is added how often. */
export interface StatementLines {
  isKnown(mode: Mode, key: string): Promise<boolean>;
  /** `line` keeps its text only when it stays open. False when it was there already, or the payout has a line. */
  add(
    mode: Mode,
    line: OpenLine,
    end: LineEnd | { readonly state: 'open'; readonly textUntil: Timestamp },
  ): Promise<boolean>;
  open(mode: Mode, limit: number): Promise<readonly OpenLine[]>;
  readOpen(mode: Mode, key: string): Promise<OpenLine | undefined>;
  /** Forgets its text. False when it was open no more, or the payout has a line. */
  settle(mode: Mode, key: string, end: LineEnd): Promise<boolean>;
  /** Payouts of this amount, within days of the line, that no line is about yet. */
  payoutsOf(mode: Mode, cents: Cents, period: Period): Promise<readonly Payout[]>;
  /** Days that the statements cover; absent before the first. */
  covered(mode: Mode): Promise<Period | undefined>;
  /** @returns how many texts are gone */
  forgetTexts(now: Timestamp): Promise<number>;
}
