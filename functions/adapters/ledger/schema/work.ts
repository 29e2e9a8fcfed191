import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OutboxTaskKind } from '../../../../src/domain/donations/ledger/outbox-task.ts';
import { alertsToAttend } from '../../../../src/domain/treasurer/attention.ts';
import { donations } from './books.ts';

/** The same text in the index and in the query, so that SQLite sees that it may use the one for the other. */
export const needsAttention = sql.raw(`kind in (${alertsToAttend.map((kind) => `'${kind}'`).join(', ')})`);

/** `due_at` is when it may be claimed; null: never (again). A claimed row without it is a mail in doubt. */
export const outbox = sqliteTable(
  'outbox',
  {
    donationId: text('donation_id')
      .notNull()
      .references(() => donations.id),
    event: text().notNull(),
    kind: text().$type<OutboxTaskKind>().notNull(),
    about: text(),
    state: text({ enum: ['owed', 'claimed', 'done', 'void'] }).notNull(),
    tries: integer().notNull(),
    dueAt: integer('due_at'),
    claimedAt: integer('claimed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.donationId, table.event] }),
    index('outbox_due')
      .on(table.dueAt)
      .where(sql`due_at is not null`),
    index('outbox_claimed')
      .on(table.claimedAt)
      .where(sql`state = 'claimed'`),
    index('outbox_attention').on(table.kind, table.claimedAt).where(needsAttention),
  ],
);

export const counters = sqliteTable(
  'counters',
  {
    key: text().notNull(),
    windowStart: integer('window_start').notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.windowStart] }), index('counters_window').on(table.windowStart)],
);

export const milestones = sqliteTable('milestones', { name: text().primaryKey(), at: integer().notNull() });
