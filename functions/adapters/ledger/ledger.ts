import { asc, desc, eq, lte, sql } from 'drizzle-orm';
import { cents } from '../../../src/donations/cents.ts';
import type { PersonalData } from '../../../src/donations/donor.ts';
import type { Entry } from '../../../src/donations/entries.ts';
import type { Ledger } from '../../../src/donations/ledger.ts';
import { purposeFromKey } from '../../../src/donations/purpose.ts';
import { additionStatements } from './additions.ts';
import { compile, type Read } from './compile.ts';
import { isTaken, type Database } from './database.ts';
import type { Write } from './write-together.ts';
import {
  bookings,
  donations,
  donors,
  entries,
  fundTotals,
  milestones,
  outbox,
  payments,
  sharedMessages,
  subscriptions,
} from './schema.ts';
import { issueStatement } from './statements.ts';

/** The books in libSQL. Every write is one batch, which libSQL runs as one transaction and in one round trip. */
export function sqlLedger(
  db: Database,
  write: Write = (statements) => db.$client.batch(statements, 'write'),
  read: Read = async (statement) => (await db.$client.execute(statement)).rows,
): Ledger {
  const statements = additionStatements(db);
  const queries = compileQueries(db);
  return {
    async start({ donationId, attemptKey, entries: lines, donor, schedule }) {
      const createdAt = lines[0]?.at ?? 0;
      const opening = db.insert(donations).values({ id: donationId, attemptKey, createdAt, ...schedule });
      const person = donor ? [db.insert(donors).values({ donationId, ...donorColumns(donor) })] : [];
      const share = donor?.share && db.insert(sharedMessages).values({ donationId, ...donor.share, state: 'waiting' });
      const first = db.insert(entries).values(lines.map((fact, position) => ({ donationId, position, fact })));
      const batch = db.batch([opening, first, ...person, ...(share ? [share] : [])]);
      return (await taken(batch, 'donations')) ? 'attempt-key-taken' : 'started';
    },

    async append(addition) {
      return (await taken(write(statements(addition)))) ? 'conflict' : 'appended';
    },

    async read(donationId) {
      return (await read(queries.read({ donationId }))).map(lineOf);
    },

    async readDonor(donationId) {
      const [row] = await db
        .select()
        .from(donors)
        .leftJoin(sharedMessages, eq(sharedMessages.donationId, donors.donationId))
        .where(eq(donors.donationId, donationId));
      if (row === undefined) return undefined;
      const { name, email, message, language } = row.donors;
      const { shared_messages: share } = row;
      const shared = share && { ...(share.name && { name: share.name }), state: share.state };
      return {
        ...(name && { name }),
        ...(email && { email }),
        ...(message && { message }),
        ...(language && { language }),
        ...(shared && { shared }),
      };
    },

    async withdrawMessage(donationId) {
      await db.delete(sharedMessages).where(eq(sharedMessages.donationId, donationId));
    },

    async findByAttemptKey(attemptKey) {
      const [row] = await db.select({ id: donations.id }).from(donations).where(eq(donations.attemptKey, attemptKey));
      return row?.id;
    },

    async readByPayment(paymentId) {
      const rows = await read(queries.readByPayment({ paymentId }));
      const [first] = rows;
      return first === undefined ? undefined : { donationId: textIn(first, 'donation_id'), entries: rows.map(lineOf) };
    },

    async findBySubscription(subscriptionId) {
      const where = eq(subscriptions.id, subscriptionId);
      const [row] = await db.select({ id: subscriptions.donationId }).from(subscriptions).where(where);
      return row?.id;
    },

    async findByEmail(email, limit) {
      const rows = await db
        .select({ id: donors.donationId })
        .from(donors)
        .innerJoin(donations, eq(donations.id, donors.donationId))
        .where(eq(donors.emailKey, emailKey(email)))
        .orderBy(desc(donations.createdAt))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    async due(what, now, limit) {
      const column = donations[what];
      const rows = await db
        .select({ id: donations.id })
        .from(donations)
        .where(lte(column, now))
        .orderBy(asc(column))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    async lookAgain(donationId, lookAt) {
      await db.update(donations).set({ lookAt }).where(eq(donations.id, donationId));
    },

    async statementAgain(donationId, statementAt) {
      await db.update(donations).set({ statementAt }).where(eq(donations.id, donationId));
    },

    async drop(donationId) {
      await db.batch([
        db.delete(outbox).where(eq(outbox.donationId, donationId)),
        db.delete(sharedMessages).where(eq(sharedMessages.donationId, donationId)),
        db.delete(donors).where(eq(donors.donationId, donationId)),
        db.delete(payments).where(eq(payments.donationId, donationId)),
        db.delete(subscriptions).where(eq(subscriptions.donationId, donationId)),
        db.delete(bookings).where(eq(bookings.donationId, donationId)),
        db.delete(entries).where(eq(entries.donationId, donationId)),
        db.delete(donations).where(eq(donations.id, donationId)),
      ]);
    },

    async totals() {
      const rows = await db.select().from(fundTotals);
      return rows.map((row) => ({ ...row, purpose: purposeFromKey(row.purpose), cents: cents(row.cents) }));
    },

    issueStatement: (content, now) => issueStatement(db, content, now),

    async lastReconcile() {
      const [row] = await db.select().from(milestones).where(eq(milestones.name, 'reconciled'));
      return row?.at;
    },

    async reconciled(at) {
      const newest = { target: milestones.name, set: { at: sql`max(at, excluded.at)` } };
      await db.insert(milestones).values({ name: 'reconciled', at }).onConflictDoUpdate(newest);
    },
  };
}

/** What every webhook asks, built once: building a query costs more than SQLite takes to answer it. */
function compileQueries(db: Database) {
  const { donationId, position, fact } = entries;
  return {
    read: compile(
      db
        .select({ fact })
        .from(entries)
        .where(eq(donationId, sql.placeholder('donationId')))
        .orderBy(asc(position)),
    ),
    readByPayment: compile(
      db
        .select({ donationId, fact })
        .from(payments)
        .innerJoin(entries, eq(donationId, payments.donationId))
        .where(eq(payments.id, sql.placeholder('paymentId')))
        .orderBy(asc(position)),
    ),
  };
}

function lineOf(row: unknown): Entry {
  return JSON.parse(textIn(row, 'fact'));
}

function textIn(row: unknown, column: string): string {
  return typeof row === 'object' && row !== null ? String(Reflect.get(row, column)) : '';
}

/** True when the batch was refused because a key was taken, in `table` when that is given. */
async function taken(batch: Promise<unknown>, table?: string): Promise<boolean> {
  try {
    await batch;
    return false;
  } catch (error) {
    if (isTaken(error, table)) return true;
    throw error;
  }
}

function donorColumns({ name, email, message, language }: PersonalData) {
  return { name, email, message, language, emailKey: email && emailKey(email) };
}

function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
