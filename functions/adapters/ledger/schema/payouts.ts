import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ProviderName } from '../../../../src/domain/donations/provider/provider.ts';
import type { LookOutcome } from '../../../../src/domain/treasurer/payout-ports.ts';
import type { StatementLineState } from '../../../../src/domain/treasurer/bank-lines.ts';
import type { PayoutLineKind, PayoutStatus } from '../../../../src/domain/treasurer/payout.ts';

/** What providers paid out, copied from them: rows are written anew when the provider says something else. */
export const payouts = sqliteTable(
  'payouts',
  {
    id: text().primaryKey(),
    provider: text().$type<ProviderName>().notNull(),
    mode: text({ enum: ['live', 'test'] }).notNull(),
    status: text().$type<PayoutStatus>().notNull(),
    paidOn: text('paid_on').notNull(),
    cents: integer().notNull(),
    /** Of all its lines: the costs of years are asked by anybody, and must not read every line. */
    fees: integer().notNull(),
    reference: text(),
  },
  (table) => [index('payouts_day').on(table.mode, table.paidOn)],
);

export const payoutLines = sqliteTable(
  'payout_lines',
  {
    payoutId: text('payout_id')
      .notNull()
      .references(() => payouts.id),
    id: text().notNull(),
    kind: text().$type<PayoutLineKind>().notNull(),
    itemId: text('item_id'),
    /** Signed. */
    cents: integer().notNull(),
    fee: integer().notNull(),
    description: text(),
  },
  (table) => [
    primaryKey({ columns: [table.payoutId, table.id] }),
    index('payout_lines_item').on(table.itemId, table.kind),
  ],
);

/** How looking at a provider's payouts went the last time. */
export const payoutLooks = sqliteTable(
  'payout_looks',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    provider: text().$type<ProviderName>().notNull(),
    outcome: text().$type<LookOutcome>().notNull(),
    at: integer().notNull(),
    completeAt: integer('complete_at'),
  },
  (table) => [primaryKey({ columns: [table.mode, table.provider] })],
);

/** Differences of which a person knows why; who that was stands in the audit log. */
export const explained = sqliteTable('explained', { key: text().primaryKey(), at: integer().notNull() });

/**
 * Money that came in on the bank account, of statements that were read in. Neither name nor account of who paid; what they wrote
 * only while nobody knows what it is for, and at most until `text_until`.
 */
export const statementLines = sqliteTable(
  'statement_lines',
  {
    mode: text({ enum: ['live', 'test'] }).notNull(),
    /** The bank's own number of the line, or what stands for it. */
    key: text().notNull(),
    bookedOn: text('booked_on').notNull(),
    cents: integer().notNull(),
    state: text().$type<StatementLineState>().notNull(),
    donationId: text('donation_id'),
    payoutId: text('payout_id'),
    text: text(),
    textUntil: integer('text_until'),
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
  ],
);
