import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { MoneySource } from '../../../../src/domain/donations/provider/provider-ids.ts';
import type { MoneyKind } from '../../../../src/domain/treasurer/booking.ts';
import type { Accounts } from '../../../../src/domain/treasurer/journal.ts';

/** Exports for the bookkeeping, each with the accounts as they were: the same file comes out again. Only added to. */
export const journalExports = sqliteTable(
  'journal_exports',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    number: integer().notNull(),
    untilDay: text('until_day').notNull(),
    beforeDay: text('before_day'),
    madeAt: integer('made_at').notNull(),
    who: text().notNull(),
    accounts: text({ mode: 'json' }).$type<Accounts>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.mode, table.number] })],
);

/** What is in an export, copied: bookings that are dropped after their years stay in it. */
export const journalEntries = sqliteTable(
  'journal_entries',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    number: integer().notNull(),
    export: integer().notNull(),
    bookedOn: text('booked_on').notNull(),
    kind: text().$type<MoneyKind | 'cost'>().notNull(),
    cents: integer().notNull(),
    provider: text().$type<MoneySource>().notNull(),
    purpose: text(),
    method: text(),
    /** Of a booking: the payment; of a cost: the payout. */
    itemId: text('item_id').notNull(),
    donationId: text('donation_id'),
    position: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.mode, table.number] }),
    index('journal_entries_export').on(table.mode, table.export, table.number),
    uniqueIndex('journal_entries_booking')
      .on(table.donationId, table.position)
      .where(sql`donation_id is not null`),
    index('journal_entries_cost')
      .on(table.mode, table.itemId)
      .where(sql`kind = 'cost'`),
  ],
);
