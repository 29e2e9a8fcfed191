import type { Cents } from '../donations/money/cents.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { ReceivedLine } from './bank-lines.ts';
import type { Period } from './ports.ts';

/** Something in a line that cannot be read, or that cannot be so. */
export const unreadReasons = ['amount', 'day', 'future', 'direction', 'shape'] as const;

export interface UnreadLine {
  /** Its place in the statement, from 1. */
  readonly line: number;
  readonly reason: (typeof unreadReasons)[number];
}

/** One statement of a file: the bookings on one account in some days. */
export interface BankStatement {
  /** IBAN. */
  readonly account: string;
  /** The same in each copy of the statement. */
  readonly id: string;
  /** Days that it covers, both of them in it. */
  readonly period: Period;
  readonly opening?: Cents;
  readonly closing?: Cents;
  /** Bookings that concern us, in the order of the statement. */
  readonly entries: readonly BankEntry[];
  /** Bookings that do not: money that went out, or that is not booked yet. */
  readonly others: number;
  readonly unread: readonly UnreadLine[];
}

/** What tells a booking from another on the same account, day and amount. Hashes: neither account nor text can be read from them. */
export interface EntryMarks {
  /** The same account, day and signed amount. */
  readonly bucket: string;
  /** The other account, where the bank says it. */
  readonly counter?: string;
  /** What was written, where the bank says it. */
  readonly remittance?: string;
  /** Each with its kind in front. Banks fill some of them, and not in every version. */
  readonly references: readonly EntryReference[];
  /** Of the statement. */
  readonly statement: string;
  readonly balance?: EntryBalance;
}

/** Of the booking, of the payment, of the chain of banks; and of the payer, who may use one more than once. */
export const referenceKinds = ['booking', 'payment', 'chain', 'payer'] as const;
export type EntryReference = `${(typeof referenceKinds)[number]}:${string}`;

/** What stood on the account, by the statement's own balances. */
export interface EntryBalance {
  readonly atStartOfDay: Cents;
  readonly before: Cents;
  /** The statement's lines add up to its closing balance. */
  readonly addsUp: boolean;
}

/** One booking of the bank: a payment, or several in one sum. */
export interface BankEntry extends EntryMarks {
  readonly bookedOn: LocalDate;
  /** One, or each payment of the sum. */
  readonly lines: readonly ReceivedLine[];
}
