import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ProviderName } from '../../../../src/domain/donations/provider/provider.ts';
import type { LookOutcome } from '../../../../src/domain/treasurer/payout-ports.ts';
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
export const explained = sqliteTable('explained', {
  key: text().primaryKey(),
  at: integer().notNull(),
  note: text(),
});
