import type { Cents } from '../money/cents.ts';
import type { KnownDonor, NewDonor } from './donor.ts';
import type { Entry } from './entries.ts';
import type { OutboxTask } from './outbox-task.ts';
import type { Mode } from '../provider/provider.ts';
import type { Purpose } from '../money/purpose.ts';
import type { Schedule } from './deadlines.ts';
import type { Timestamp } from '../../../shared/time.ts';

/**
 * Where the books are kept. One call is one transaction: all of it is written or nothing. Uniqueness lives here, because
 * providers forget: one donation per attempt key, one per payment id, one per subscription id, one owed thing per event.
 */
export interface Ledger {
  start(opening: Opening): Promise<'started' | 'attempt-key-taken'>;
  /** Adds lines after exactly `expectedLength` lines; else, or when an id is already bound elsewhere, nothing: `conflict`. */
  append(addition: Addition): Promise<'appended' | 'conflict'>;
  /** In order; empty when there is no such donation. */
  read(donationId: string): Promise<readonly Entry[]>;
  readDonor(donationId: string): Promise<KnownDonor | undefined>;
  /** The message is no longer for the site; the fund still has it. */
  withdrawMessage(donationId: string): Promise<void>;
  findByAttemptKey(attemptKey: string): Promise<string | undefined>;
  /** The books of the donation to which the payment is bound; in one question, because every webhook asks it. */
  readByPayment(paymentId: string): Promise<BooksRead | undefined>;
  findBySubscription(subscriptionId: string): Promise<string | undefined>;
  /** Newest first, whatever the case of the address's letters. */
  findByEmail(email: string, limit: number): Promise<readonly string[]>;
  /** Ids of donations whose moment of `schedule` has come, longest waiting first. */
  due(what: keyof Schedule, now: Timestamp, limit: number): Promise<readonly string[]>;
  setNextCheck(donationId: string, at: Timestamp | null): Promise<void>;
  statementAgain(donationId: string, at: Timestamp | null): Promise<void>;
  /** Forgets a donation altogether, the fund's totals keep its money. */
  drop(donationId: string): Promise<void>;
  totals(): Promise<readonly FundTotal[]>;
  /** Numbers a statement of which `content` says all, once: who asks again gets the number that it has. */
  issueStatement(content: string, now: Timestamp): Promise<StatementIssue>;
  lastReconcile(): Promise<Timestamp | undefined>;
  reconciled(at: Timestamp): Promise<void>;
}

export interface BooksRead {
  readonly donationId: string;
  /** In order. */
  readonly entries: readonly Entry[];
}

export interface Opening {
  readonly donationId: string;
  readonly attemptKey: string;
  readonly entries: readonly Entry[];
  /** A message to share waits, whatever became of another one. */
  readonly donor?: NewDonor;
  readonly schedule: Schedule;
}

export interface Addition {
  readonly donationId: string;
  readonly expectedLength: number;
  /** Of the donation: what its money is totalled under. */
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly entries: readonly Entry[];
  /** Written into the outbox with the lines that cause it; what is there already stays as it is. */
  readonly tasks: readonly OutboxTask[];
  readonly schedule: Schedule;
  readonly eraseDonor?: boolean;
}

export interface StatementIssue {
  readonly number: number;
  /** Absent: this is the first time. */
  readonly firstIssuedAt?: Timestamp;
}

export interface FundTotal {
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly year: number;
  /** Net of refunds and chargebacks booked in that year. */
  readonly cents: Cents;
  /** Number of gift lines. */
  readonly gifts: number;
}

/**
 * What is owed and what became of it. A claim is a lease: it ends by itself, so what a crash interrupted is done later. Only a mail
 * whose text is being handed over has a claim without an end: from then on nobody knows whether it was sent.
 */
export interface Outbox {
  enqueue(donationId: string, task: OutboxTask, now: Timestamp): Promise<void>;
  /** The same, once for all gifts of one address: of the others it is `void`. Nothing when there is no address. */
  enqueueForAddress(donationId: string, task: OutboxTask, now: Timestamp): Promise<void>;
  due(question: {
    readonly now: Timestamp;
    readonly limit: number;
    readonly donationId?: string;
  }): Promise<readonly OutboxItem[]>;
  /** True for exactly one caller. `lapsesAt`: when another may claim it again. */
  claim(item: OutboxItem, now: Timestamp, lapsesAt: Timestamp): Promise<boolean>;
  /** The claim no longer lapses. False when it lapsed and another has it now: then the mail is theirs to send. */
  handOver(item: OutboxItem, now: Timestamp): Promise<boolean>;
  settle(item: OutboxItem, outcome: OutboxOutcome): Promise<void>;
  /** Handed over before `before` and never settled: a person has to look. Without `limit` all of them. */
  stuck(before: Timestamp, limit?: number): Promise<readonly OutboxItem[]>;
  /** Owes the treasurer one mail with the number of those, when some of them came since the last such mail. */
  oweNewsOfDoubt(before: Timestamp, now: Timestamp): Promise<void>;
  /** A person decides that a stuck one is to be tried again. */
  release(item: OutboxItem, now: Timestamp): Promise<void>;
}

export interface OutboxItem {
  readonly donationId: string;
  readonly task: OutboxTask;
  /** How often it was claimed before. */
  readonly tries: number;
}

/** `void`: there is nobody to mail, or nothing left to do. */
export type OutboxOutcome =
  { readonly kind: 'done' } | { readonly kind: 'void' } | { readonly kind: 'retry'; readonly at: Timestamp };
