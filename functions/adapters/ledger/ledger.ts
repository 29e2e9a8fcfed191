import { asc, eq, lte, sql } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Ledger } from '../../../src/domain/donations/ledger/ledger.ts';
import { purposeFromKey } from '../../../src/domain/donations/money/purpose.ts';
import { additionStatements } from './additions.ts';
import { booksReader } from './books-reader.ts';
import type { Read } from './compile.ts';
import { donorColumns, donorRows } from './donor-rows.ts';
import { isTaken, type Database } from './database.ts';
import type { Write } from './write-together.ts';
import { donations, entries, payments, subscriptions } from './schema/books.ts';
import { donors, sharedMessages } from './schema/donors.ts';
import { bookings, fundTotals } from './schema/money.ts';
import { milestones, outbox } from './schema/work.ts';
import { issueStatement } from './statements.ts';

/** The books in libSQL. Every write is one batch, which libSQL runs as one transaction and in one round trip. */
export function sqlLedger(db: Database, write: Write = (statements) => db.$client.batch(statements, 'write')): Ledger {
  const read: Read = async (statement) => (await db.$client.execute(statement)).rows;
  const statements = additionStatements(db);
  return {
    ...booksReader(db, read),
    ...donorRows(db),

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

    async findByAttemptKey(attemptKey) {
      const [row] = await db.select({ id: donations.id }).from(donations).where(eq(donations.attemptKey, attemptKey));
      return row?.id;
    },

    async findBySubscription(subscriptionId) {
      const where = eq(subscriptions.id, subscriptionId);
      const [row] = await db.select({ id: subscriptions.donationId }).from(subscriptions).where(where);
      return row?.id;
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

    async setNextCheck(donationId, nextCheckAt) {
      await db.update(donations).set({ nextCheckAt }).where(eq(donations.id, donationId));
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
