import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Entry } from '../../../../src/domain/donations/ledger/entries.ts';

/** Times are milliseconds since 1970, money is whole cents; so in every table here. */
export const donations = sqliteTable(
  'donations',
  {
    id: text().primaryKey(),
    attemptKey: text('attempt_key').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    nextCheckAt: integer('look_at'),
    personalUntil: integer('personal_until'),
    booksUntil: integer('books_until'),
    statementAt: integer('statement_at'),
  },
  (table) => [
    index('donations_look_at')
      .on(table.nextCheckAt)
      .where(sql`look_at is not null`),
    index('donations_personal_until')
      .on(table.personalUntil)
      .where(sql`personal_until is not null`),
    index('donations_books_until')
      .on(table.booksUntil)
      .where(sql`books_until is not null`),
    index('donations_statement_at')
      .on(table.statementAt)
      .where(sql`statement_at is not null`),
  ],
);

/** Append-only. The primary key is the conditional append: a position can be taken once. */
export const entries = sqliteTable(
  'entries',
  {
    donationId: text('donation_id')
      .notNull()
      .references(() => donations.id),
    position: integer().notNull(),
    fact: text({ mode: 'json' }).$type<Entry>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.donationId, table.position] })],
);

export const payments = sqliteTable(
  'payments',
  {
    id: text().primaryKey(),
    donationId: text('donation_id')
      .notNull()
      .references(() => donations.id),
  },
  (table) => [index('payments_donation').on(table.donationId)],
);

export const subscriptions = sqliteTable(
  'subscriptions',
  {
    id: text().primaryKey(),
    donationId: text('donation_id')
      .notNull()
      .references(() => donations.id),
  },
  (table) => [uniqueIndex('subscriptions_donation').on(table.donationId)],
);
