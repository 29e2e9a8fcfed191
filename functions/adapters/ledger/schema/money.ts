import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MoneySource } from '../../../../src/domain/donations/provider/provider-ids.ts';
import type { MoneyKind } from '../../../../src/domain/treasurer/booking.ts';
import { donations } from './books.ts';

/** A projection of the entries, kept in the transaction that adds them, so that totals cost the same with any number of gifts. */
export const fundTotals = sqliteTable(
  'fund_totals',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    purpose: text().notNull(),
    year: integer().notNull(),
    cents: integer().notNull(),
    gifts: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.mode, table.purpose, table.year] })],
);

/**
 * A projection of the entries: one row for each line of money, kept in the transaction that adds the line. Its key is the order in
 * which a treasurer reads: a month is one stretch of it.
 */
export const bookings = sqliteTable(
  'bookings',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    /** YYYY-MM-DD, the day in the Netherlands. */
    bookedOn: text('booked_on').notNull(),
    donationId: text('donation_id')
      .notNull()
      .references(() => donations.id),
    /** Of the entry. */
    position: integer().notNull(),
    kind: text().$type<MoneyKind>().notNull(),
    /** Signed. */
    cents: integer().notNull(),
    paymentId: text('payment_id').notNull(),
    purpose: text().notNull(),
    provider: text().$type<MoneySource>().notNull(),
    /** Of the payment; null where the provider did not say. */
    method: text(),
    /** What moved: the payment of a gift, else the refund or the chargeback. A payout calls it the same. */
    itemId: text('item_id'),
  },
  (table) => [
    primaryKey({ columns: [table.mode, table.bookedOn, table.donationId, table.position] }),
    index('bookings_donation').on(table.donationId),
    index('bookings_item').on(table.itemId, table.kind),
    index('bookings_payment').on(table.paymentId),
  ],
);
