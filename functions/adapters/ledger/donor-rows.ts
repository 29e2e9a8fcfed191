import { desc, eq } from 'drizzle-orm';
import type { PersonalData } from '../../../src/domain/donations/ledger/donor.ts';
import type { Ledger } from '../../../src/domain/donations/ledger/ledger.ts';
import type { Database } from './database.ts';
import { donations } from './schema/books.ts';
import { donors, sharedMessages } from './schema/donors.ts';

/** What is kept of a person, apart from the books, so that it can go. */
export function donorRows(db: Database): Pick<Ledger, 'readDonor' | 'withdrawMessage' | 'findByEmail'> {
  return {
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
  };
}

export function donorColumns({ name, email, message, language }: PersonalData) {
  return { name, email, message, language, emailKey: email && emailKey(email) };
}

function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
