import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { StatementLineState } from '../../../../src/domain/treasurer/bank-lines.ts';
import type { EntryReference, UnreadLine } from '../../../../src/domain/treasurer/bank-statement.ts';

/**
 * Money that moved on the bank account, of statements that were read in. Who paid and what they wrote only while nobody knows what it is
 * for, and at most until `text_until`.
 */
export const statementLines = sqliteTable(
  'statement_lines',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    key: text().notNull(),
    bookedOn: text('booked_on').notNull(),
    /** Signed. */
    cents: integer().notNull(),
    state: text().$type<StatementLineState>().notNull(),
    donationId: text('donation_id'),
    payoutId: text('payout_id'),
    text: text(),
    textUntil: integer('text_until'),
    /** Key of the booking that it is of; null: from before bookings were kept. */
    entry: text(),
    payer: text(),
    counter: text(),
    /** Keys of purposes, with a space between. */
    choices: text(),
    isReversal: integer('is_reversal', { mode: 'boolean' }).notNull().default(false),
    isDoubt: integer('is_doubt', { mode: 'boolean' }).notNull().default(false),
    revision: integer().notNull().default(0),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [
    primaryKey({ columns: [table.mode, table.key] }),
    index('statement_lines_open')
      .on(table.mode, table.bookedOn)
      .where(sql`state = 'open'`),
    uniqueIndex('statement_lines_payout')
      .on(table.payoutId)
      .where(sql`payout_id is not null`),
    index('statement_lines_text')
      .on(table.textUntil)
      .where(sql`text_until is not null`),
    index('statement_lines_former')
      .on(table.mode, table.bookedOn)
      .where(sql`entry is null`),
    index('statement_lines_entry').on(table.entry),
    index('statement_lines_decided').on(table.mode, table.decidedAt),
  ],
);

/** Bookings of the bank: what tells one from another, in hashes. */
export const bankEntries = sqliteTable(
  'bank_entries',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    key: text().notNull(),
    bucket: text().notNull(),
    counter: text(),
    remittance: text(),
    refs: text({ mode: 'json' }).$type<readonly EntryReference[]>().notNull(),
    statement: text().notNull(),
    balanceAtStartOfDay: integer('balance_at_start_of_day'),
    balanceBefore: integer('balance_before'),
    addsUp: integer('adds_up', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mode, table.key] }),
    index('bank_entries_bucket').on(table.mode, table.bucket),
  ],
);

/** Statements that were read in: which days of our own accounts are known. */
export const bankStatements = sqliteTable(
  'bank_statements',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    id: text().notNull(),
    account: text().notNull(),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    opening: integer(),
    closing: integer(),
    unread: text({ mode: 'json' }).$type<readonly UnreadLine[]>().notNull(),
    readAt: integer('read_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.mode, table.id] })],
);

/** Accounts on the other side whose money is no gift, by a person's word. */
export const counterRules = sqliteTable(
  'counter_rules',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    counter: text().notNull(),
    label: text().notNull(),
    at: integer().notNull(),
    who: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.mode, table.counter] })],
);
