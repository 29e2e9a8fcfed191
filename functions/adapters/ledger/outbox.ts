import { and, asc, eq, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Outbox, OutboxItem } from '../../../src/domain/donations/ledger/ledger.ts';
import { eventOf, type OutboxTask } from '../../../src/domain/donations/ledger/outbox-task.ts';
import type { Timestamp } from '../../../src/shared/time.ts';
import type { Database } from './database.ts';
import { newsOfDoubt } from './news-of-doubt.ts';
import { outbox } from './schema/work.ts';

export function sqlOutbox(db: Database): Outbox {
  return {
    async enqueue(donationId, task, now) {
      await enqueue(db, donationId, task, now);
    },

    async enqueueForAddress(donationId, { kind, about }, now) {
      const event = eventOf({ kind, ...(about !== undefined && { about }) });
      // One statement, so that of two jobs at once one is first.
      await db.run(sql`
        INSERT INTO outbox (donation_id, event, kind, about, state, tries, due_at)
        SELECT donation_id, ${event}, ${kind}, ${about ?? null}, iif(is_taken, 'void', 'owed'), 0, iif(is_taken, NULL, ${now})
        FROM (
          SELECT own.donation_id, EXISTS (
            SELECT 1 FROM donors JOIN outbox ON outbox.donation_id = donors.donation_id AND outbox.event = ${event}
            WHERE donors.email_key = own.email_key
          ) AS is_taken
          FROM donors AS own WHERE own.donation_id = ${donationId} AND own.email_key IS NOT NULL
        ) WHERE true ON CONFLICT DO NOTHING`);
    },

    async due({ now, limit, donationId }) {
      const ours = donationId === undefined ? undefined : eq(outbox.donationId, donationId);
      const rows = await db
        .select()
        .from(outbox)
        .where(and(lte(outbox.dueAt, now), ours))
        .orderBy(asc(outbox.dueAt))
        .limit(limit);
      return rows.map(itemOf);
    },

    async claim(item, now, lapsesAt) {
      const { rowsAffected } = await db
        .update(outbox)
        .set({ state: 'claimed', claimedAt: now, dueAt: lapsesAt, tries: item.tries + 1 })
        .where(and(isItem(item), eq(outbox.tries, item.tries), lte(outbox.dueAt, now)));
      return rowsAffected === 1;
    },

    async handOver(item, now) {
      const { rowsAffected } = await db.update(outbox).set({ claimedAt: now, dueAt: null }).where(sameClaim(item));
      return rowsAffected === 1;
    },

    async settle(item, outcome) {
      const next =
        outcome.kind === 'retry'
          ? ({ state: 'owed', dueAt: outcome.at } as const)
          : ({ state: outcome.kind, dueAt: null } as const);
      await db.update(outbox).set(next).where(sameClaim(item));
    },

    async stuck(before, limit = -1) {
      const inDoubt = and(eq(outbox.state, 'claimed'), lt(outbox.claimedAt, before), isNull(outbox.dueAt));
      const rows = await db.select().from(outbox).where(inDoubt).orderBy(asc(outbox.claimedAt)).limit(limit);
      return rows.map(itemOf);
    },

    async oweNewsOfDoubt(before, now) {
      await db.$client.batch(newsOfDoubt(before, now), 'write');
    },

    async release(item, now) {
      await db
        .update(outbox)
        .set({ state: 'owed', dueAt: now })
        .where(and(isItem(item), eq(outbox.state, 'claimed')));
    },
  };
}

/** The unique key keeps what is there: done stays done. */
export function enqueue(db: Database, donationId: string, task: OutboxTask, now: Timestamp) {
  const { kind, about } = task;
  return db
    .insert(outbox)
    .values({ donationId, event: eventOf(task), kind, about, state: 'owed', tries: 0, dueAt: now })
    .onConflictDoNothing();
}

/** Only the claim that it answers: a lapsed one may have been claimed again since. */
function sameClaim(item: OutboxItem) {
  return and(isItem(item), eq(outbox.state, 'claimed'), eq(outbox.tries, item.tries + 1));
}

function isItem({ donationId, task }: OutboxItem) {
  return and(eq(outbox.donationId, donationId), eq(outbox.event, eventOf(task)));
}

function itemOf({ donationId, kind, about, tries }: typeof outbox.$inferSelect): OutboxItem {
  return { donationId, task: { kind, ...(about !== null && { about }) }, tries };
}
