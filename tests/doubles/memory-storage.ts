import type { CardStop } from '../../src/domain/donations/ledger/card-stop.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { yearOf } from '../../src/shared/calendar.ts';
import type { KnownDonor } from '../../src/domain/donations/ledger/donor.ts';
import { isMoney, type Entry } from '../../src/domain/donations/ledger/entries.ts';
import type { Addition, FundTotal, Ledger, Outbox, OutboxItem } from '../../src/domain/donations/ledger/ledger.ts';
import { newsOfDoubt } from '../../src/domain/donations/ledger/mails-in-doubt.ts';
import { eventOf, type OutboxTask } from '../../src/domain/donations/ledger/outbox-task.ts';
import { purposeKey } from '../../src/domain/donations/money/purpose.ts';
import { quietTime, type Schedule } from '../../src/domain/donations/ledger/deadlines.ts';
import type { Timestamp } from '../../src/shared/time.ts';

interface Row {
  readonly id: string;
  readonly attemptKey: string;
  entries: readonly Entry[];
  schedule: Schedule;
  donor: KnownDonor | undefined;
}

interface OutboxRow {
  readonly donationId: string;
  readonly task: OutboxTask;
  state: 'owed' | 'claimed' | 'done' | 'void';
  tries: number;
  dueAt: Timestamp | null;
  claimedAt: Timestamp;
}

export interface MemoryStorage {
  readonly cardStop: CardStop;
  readonly ledger: Ledger;
  readonly outbox: Outbox;
}

/** The books in memory: no file, no waiting, the same promises (see the contract suite). */
export function memoryStorage(): MemoryStorage {
  const rows = new Map<string, Row>();
  const owedRows = new Map<string, OutboxRow>();
  const totals = new Map<string, FundTotal>();
  const statements = new Map<string, { readonly number: number; readonly firstIssuedAt: Timestamp }>();
  let lastReconcile: Timestamp | undefined;
  const all = () => [...rows.values()];
  const newest = () => all().toReversed();

  const ledger: Ledger = {
    async start({ donationId, attemptKey, entries, donor, schedule }) {
      if (all().some((row) => row.attemptKey === attemptKey)) return 'attempt-key-taken';
      const { share, ...person } = donor ?? {};
      const known = { ...person, ...(share && { shared: { ...share, state: 'waiting' } as const }) };
      rows.set(donationId, { id: donationId, attemptKey, entries, schedule, donor: donor && known });
      return 'started';
    },
    async append(addition) {
      const row = rows.get(addition.donationId);
      if (row === undefined) throw new Error('FOREIGN KEY constraint failed');
      if (row.entries.length !== addition.expectedLength || isBoundAlready(all(), addition)) return 'conflict';
      row.entries = [...row.entries, ...addition.entries];
      row.schedule = addition.schedule;
      if (addition.eraseDonor) row.donor = undefined;
      for (const entry of addition.entries) addToTotals(totals, addition, entry);
      for (const task of addition.tasks) enqueue(owedRows, row.id, task, addition.entries[0]?.at ?? 0);
      return 'appended';
    },
    read: async (id) => rows.get(id)?.entries ?? [],
    readDonor: async (id) => rows.get(id)?.donor,
    async withdrawMessage(id) {
      const row = rows.get(id);
      if (row?.donor === undefined) return;
      const { shared: _, ...donor } = row.donor;
      row.donor = donor;
    },
    findByAttemptKey: async (key) => all().find((row) => row.attemptKey === key)?.id,
    async readByPayment(paymentId) {
      const row = all().find(({ entries }) => bindsPayment(entries, paymentId));
      return row && { donationId: row.id, entries: [...row.entries] };
    },
    findBySubscription: async (id) => all().find((row) => bindsSubscription(row.entries, id))?.id,
    async findByEmail(email, limit) {
      const key = email.trim().toLowerCase();
      const found = newest().filter(({ donor }) => donor?.email?.trim().toLowerCase() === key);
      return found
        .toSorted((a, b) => (b.entries[0]?.at ?? 0) - (a.entries[0]?.at ?? 0))
        .slice(0, limit)
        .map(({ id }) => id);
    },
    async due(what, now, limit) {
      const at = (row: Row) => row.schedule[what] ?? Infinity;
      return all()
        .filter((row) => at(row) <= now)
        .toSorted((a, b) => at(a) - at(b))
        .slice(0, limit)
        .map(({ id }) => id);
    },
    async setNextCheck(id, nextCheckAt) {
      const row = rows.get(id);
      if (row !== undefined) row.schedule = { ...row.schedule, nextCheckAt };
    },
    async statementAgain(id, statementAt) {
      const row = rows.get(id);
      if (row !== undefined) row.schedule = { ...row.schedule, statementAt };
    },
    async drop(id) {
      rows.delete(id);
      for (const [key, row] of owedRows) if (row.donationId === id) owedRows.delete(key);
    },
    totals: async () => [...totals.values()],
    async issueStatement(content, now) {
      const issued = statements.get(content);
      if (issued !== undefined) return issued;
      const number = statements.size + 1;
      statements.set(content, { number, firstIssuedAt: now });
      return { number };
    },
    lastReconcile: async () => lastReconcile,
    async reconciled(at) {
      lastReconcile = Math.max(at, lastReconcile ?? 0);
    },
  };
  return { ledger, outbox: memoryOutbox(owedRows, rows), cardStop: memoryCardStop(owedRows, rows) };
}

function memoryCardStop(owedRows: Map<string, OutboxRow>, rows: ReadonlyMap<string, Row>): CardStop {
  let until = 0;
  const waiting = (now: Timestamp) =>
    [...rows.values()].filter(
      ({ schedule: { nextCheckAt } }) => nextCheckAt !== null && nextCheckAt > now && nextCheckAt <= now + quietTime,
    );
  return {
    stoppedUntil: async (now) => (until > now ? until : undefined),
    async begun(time) {
      const inTime = ({ entries: [first] }: Row) => first && first.at >= time.from && first.at < time.until;
      const paid = [...rows.values()].filter(({ entries }) => entries.some(({ type }) => type === 'gift'));
      return { waiting: waiting(time.now).filter(inTime).length, paid: paid.filter(inTime).length };
    },
    async stop(now, to) {
      const one = waiting(now).at(-1);
      if (until > now || one === undefined) return undefined;
      until = to;
      enqueue(owedRows, one.id, { kind: 'card-testing', about: String(to) }, now);
      return one.id;
    },
  };
}

function memoryOutbox(rows: Map<string, OutboxRow>, donations: ReadonlyMap<string, Row>): Outbox {
  const rowOf = ({ donationId, task }: OutboxItem) => rows.get(`${donationId} ${eventOf(task)}`);
  const addressOf = (id: string) => donations.get(id)?.donor?.email?.trim().toLowerCase();
  const itemOf = ({ donationId, task, tries }: OutboxRow): OutboxItem => ({ donationId, task, tries });
  const inDoubt = (before: Timestamp) =>
    [...rows.values()]
      .filter((row) => row.state === 'claimed' && row.dueAt === null && row.claimedAt < before)
      .toSorted((a, b) => a.claimedAt - b.claimedAt);
  let toldUntil = 0;
  return {
    enqueue: async (donationId, task, now) => enqueue(rows, donationId, task, now),
    async enqueueForAddress(donationId, task, now) {
      const address = addressOf(donationId);
      if (address === undefined || rows.has(`${donationId} ${eventOf(task)}`)) return;
      const same = [...rows.values()].filter((row) => eventOf(row.task) === eventOf(task));
      enqueue(rows, donationId, task, now);
      const row = rowOf({ donationId, task, tries: 0 });
      if (row && same.some((other) => addressOf(other.donationId) === address))
        Object.assign(row, { state: 'void', dueAt: null });
    },
    async due({ now, limit, donationId }) {
      const due = [...rows.values()].filter(
        (row) => dueAt(row) <= now && (donationId ?? row.donationId) === row.donationId,
      );
      return due
        .toSorted((a, b) => dueAt(a) - dueAt(b))
        .slice(0, limit)
        .map(itemOf);
    },
    async claim(item, now, lapsesAt) {
      const row = rowOf(item);
      if (row === undefined || row.tries !== item.tries || (row.dueAt ?? Infinity) > now) return false;
      Object.assign(row, { state: 'claimed', claimedAt: now, dueAt: lapsesAt, tries: item.tries + 1 });
      return true;
    },
    async handOver(item, now) {
      const row = rowOf(item);
      if (row === undefined || row.state !== 'claimed' || row.tries !== item.tries + 1) return false;
      Object.assign(row, { claimedAt: now, dueAt: null });
      return true;
    },
    async settle(item, outcome) {
      const row = rowOf(item);
      if (row === undefined || row.state !== 'claimed' || row.tries !== item.tries + 1) return;
      row.state = outcome.kind === 'retry' ? 'owed' : outcome.kind;
      row.dueAt = outcome.kind === 'retry' ? outcome.at : null;
    },
    async stuck(before, limit) {
      return inDoubt(before).slice(0, limit).map(itemOf);
    },
    async oweNewsOfDoubt(before, now) {
      const all = inDoubt(before).filter(({ task }) => task.kind !== 'mails-in-doubt');
      const newest = all.at(-1);
      if (newest !== undefined && newest.claimedAt >= toldUntil)
        enqueue(rows, newest.donationId, newsOfDoubt(all.length, now), now);
      toldUntil = Math.max(toldUntil, before);
    },
    async release(item, now) {
      const row = rowOf(item);
      if (row?.state === 'claimed') Object.assign(row, { state: 'owed', dueAt: now });
    },
  };
}

function dueAt(row: OutboxRow): number {
  return row.dueAt ?? Infinity;
}

function enqueue(rows: Map<string, OutboxRow>, donationId: string, task: OutboxTask, now: Timestamp): void {
  const key = `${donationId} ${eventOf(task)}`;
  if (!rows.has(key)) rows.set(key, { donationId, task, state: 'owed', tries: 0, dueAt: now, claimedAt: 0 });
}

function bindsPayment(entries: readonly Entry[], id: string): boolean {
  return entries.some((entry) => entry.type === 'payment-bound' && entry.paymentId === id);
}

function bindsSubscription(entries: readonly Entry[], id: string): boolean {
  return entries.some((entry) => entry.type === 'subscription-created' && entry.subscriptionId === id);
}

function isBoundAlready(rows: readonly Row[], { donationId, entries }: Addition): boolean {
  return entries.some((entry) => {
    if (entry.type === 'payment-bound') return rows.some((row) => bindsPayment(row.entries, entry.paymentId));
    if (entry.type !== 'subscription-created') return false;
    const own = rows.find((row) => row.id === donationId)?.entries ?? [];
    return (
      own.some(({ type }) => type === 'subscription-created') ||
      rows.some((row) => bindsSubscription(row.entries, entry.subscriptionId))
    );
  });
}

function addToTotals(totals: Map<string, FundTotal>, { mode, purpose }: Addition, entry: Entry): void {
  if (!isMoney(entry)) return;
  const year = yearOf(entry.bookedOn);
  const key = `${mode} ${purposeKey(purpose)} ${year}`;
  const known = totals.get(key) ?? { mode, purpose, year, cents: cents(0), gifts: 0 };
  const gifts = known.gifts + (entry.type === 'gift' ? 1 : 0);
  totals.set(key, { ...known, cents: cents(known.cents + entry.cents), gifts });
}
