import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ShareState } from '../../../../src/domain/donations/ledger/shared-message.ts';
import { donations } from './books.ts';

/** With `shared_messages` the only place with anything about a person; a row is deleted, never emptied. */
export const donors = sqliteTable(
  'donors',
  {
    donationId: text('donation_id')
      .primaryKey()
      .references(() => donations.id),
    name: text(),
    email: text(),
    emailKey: text('email_key'),
    message: text(),
    language: text(),
  },
  (table) => [
    index('donors_email')
      .on(table.emailKey)
      .where(sql`email_key is not null`),
  ],
);

/** Messages that donors let the site show, and what an editor said of it. The text is the one in `donors`. */
export const sharedMessages = sqliteTable(
  'shared_messages',
  {
    donationId: text('donation_id')
      .primaryKey()
      .references(() => donations.id),
    name: text(),
    state: text().$type<ShareState>().notNull(),
    /** Name of the editor. */
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
  },
  (table) => [index('shared_messages_state').on(table.state)],
);
