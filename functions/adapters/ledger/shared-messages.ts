import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { ModeratorMailKind } from '../../../src/domain/donations/ledger/outbox-task.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { SharedMessages } from '../../../src/domain/donations/ledger/shared-message.ts';
import type { Database } from './database.ts';
import { day, type Timestamp } from '../../../src/shared/time.ts';
import { donations } from './schema/books.ts';
import { donors, sharedMessages } from './schema/donors.ts';
import { bookings } from './schema/money.ts';

export function sqlSharedMessages(db: Database): SharedMessages {
  return {
    async list(state, mode, limit) {
      const { donationId, name } = sharedMessages;
      const { createdAt: givenAt } = donations;
      const left = sql`(select sum(cents) from bookings where donation_id = ${donationId} and ${bookings.mode} = ${mode})`;
      const rows = await db
        .select({ donationId, name, text: donors.message, givenAt })
        .from(sharedMessages)
        .innerJoin(donors, eq(donors.donationId, donationId))
        .innerJoin(donations, eq(donations.id, donationId))
        .where(and(eq(sharedMessages.state, state), isNotNull(donors.message), sql`${left} > 0`))
        .orderBy(state === 'waiting' ? asc(givenAt) : desc(givenAt), asc(donationId))
        .limit(limit);
      return rows.map((row) => ({
        donationId: row.donationId,
        text: row.text ?? '',
        givenAt: row.givenAt,
        ...(row.name !== null && { name: row.name }),
      }));
    },

    async oweNews(mode, now) {
      await db.$client.batch([oweNews(mode, now), rememberNews(now)], 'write');
    },

    async decide(donationId, state, by, now) {
      const { rowsAffected } = await db
        .update(sharedMessages)
        .set({ state, decidedBy: by, decidedAt: now })
        .where(eq(sharedMessages.donationId, donationId));
      return rowsAffected === 1;
    },
  };
}

const kind = 'messages-waiting' satisfies ModeratorMailKind;
const milestone = 'moderators-told';

/** With the next one transaction: of two jobs at once one is first. */
function oweNews(mode: Mode, now: Timestamp) {
  return {
    sql: `INSERT INTO outbox (donation_id, event, kind, about, state, tries, due_at)
      SELECT donation_id, ? || ':' || total, ?, CAST(total AS text), iif(place = 1, 'owed', 'void'), 0, iif(place = 1, ?, NULL)
      FROM (
        SELECT shared.donation_id, count(*) OVER () AS total, row_number() OVER (ORDER BY shared.donation_id) AS place
        FROM shared_messages AS shared JOIN donors ON donors.donation_id = shared.donation_id
        WHERE shared.state = 'waiting' AND donors.message IS NOT NULL
          AND (SELECT sum(cents) FROM bookings WHERE bookings.donation_id = shared.donation_id AND bookings.mode = ?) > 0
          AND NOT EXISTS (SELECT 1 FROM outbox AS told WHERE told.donation_id = shared.donation_id AND told.kind = ?)
      ) WHERE NOT EXISTS (SELECT 1 FROM milestones WHERE name = ? AND at > ?)`,
    args: [kind, kind, now, mode, kind, milestone, now - day],
  };
}

function rememberNews(now: Timestamp) {
  return {
    sql: `INSERT INTO milestones (name, at) SELECT ?, ? FROM outbox WHERE due_at = ? AND kind = ? LIMIT 1
      ON CONFLICT (name) DO UPDATE SET at = excluded.at`,
    args: [milestone, now, now, kind],
  };
}
