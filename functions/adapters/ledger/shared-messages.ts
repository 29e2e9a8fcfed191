import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { SharedMessages } from '../../../src/donations/shared-message.ts';
import type { Database } from './database.ts';
import { bookings, donations, donors, sharedMessages } from './schema.ts';

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

    async decide(donationId, state, by, now) {
      const { rowsAffected } = await db
        .update(sharedMessages)
        .set({ state, decidedBy: by, decidedAt: now })
        .where(eq(sharedMessages.donationId, donationId));
      return rowsAffected === 1;
    },
  };
}
