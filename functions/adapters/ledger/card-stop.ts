import { and, between, count, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { localDate } from '../../../src/shared/calendar.ts';
import type { CardStop } from '../../../src/domain/donations/ledger/card-stop.ts';
import { eventOf } from '../../../src/domain/donations/ledger/outbox-task.ts';
import { quietTime } from '../../../src/domain/donations/ledger/deadlines.ts';
import type { Timestamp } from '../../../src/shared/time.ts';
import type { Database } from './database.ts';
import { donations } from './schema/books.ts';
import { bookings } from './schema/money.ts';
import { milestones } from './schema/work.ts';

const name = 'cards-stopped-until';

export function sqlCardStop(db: Database): CardStop {
  return {
    async stoppedUntil(now) {
      const where = and(eq(milestones.name, name), gt(milestones.at, now));
      const [row] = await db.select({ at: milestones.at }).from(milestones).where(where);
      return row?.at;
    },

    async begun({ from, until, now }) {
      const inTime = and(gte(donations.createdAt, from), lt(donations.createdAt, until));
      const [[waiting], [paid]] = await db.batch([
        // By the index on its next look: that of a gift just begun comes half an hour after.
        db
          .select({ count: count() })
          .from(donations)
          .where(and(between(donations.nextCheckAt, now, now + quietTime), inTime)),
        db
          .select({ count: count() })
          .from(bookings)
          .innerJoin(donations, eq(donations.id, bookings.donationId))
          .where(
            and(
              sql`${bookings.mode} in ('live', 'test')`,
              gte(bookings.bookedOn, localDate(from)),
              eq(bookings.kind, 'gift'),
              inTime,
            ),
          ),
      ]);
      return { waiting: waiting?.count ?? 0, paid: paid?.count ?? 0 };
    },

    async stop(now, until) {
      const [mail] = await db.$client.batch([owe(now, until), stopIfAnyWaits(now, until)], 'write');
      const donationId = mail?.rows[0]?.['donation_id'];
      return typeof donationId === 'string' ? donationId : undefined;
    },
  };
}

/** Each a statement of its own in one transaction: of two processes at once one is first, and the other finds cards stopped. */
function owe(now: Timestamp, until: Timestamp) {
  const about = String(until);
  return {
    sql: `INSERT INTO outbox (donation_id, event, kind, about, state, tries, due_at)
      SELECT id, ?, 'card-testing', ?, 'owed', 0, ? FROM donations
      WHERE look_at > ? AND look_at <= ? AND NOT EXISTS (SELECT 1 FROM milestones WHERE name = ? AND at > ?)
      ORDER BY look_at DESC LIMIT 1 ON CONFLICT DO NOTHING RETURNING donation_id`,
    args: [eventOf({ kind: 'card-testing', about }), about, now, now, now + quietTime, name, now],
  };
}

function stopIfAnyWaits(now: Timestamp, until: Timestamp) {
  return {
    sql: `INSERT INTO milestones (name, at) SELECT ?, ? FROM donations WHERE look_at > ? AND look_at <= ? LIMIT 1
      ON CONFLICT (name) DO UPDATE SET at = excluded.at WHERE at <= ?`,
    args: [name, until, now, now + quietTime, now],
  };
}
