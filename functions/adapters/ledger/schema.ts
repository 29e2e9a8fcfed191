import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Entry } from '../../../src/donations/entries.ts';
import type { OwedKind } from '../../../src/donations/owed.ts';
import type { MoneySource } from '../../../src/donations/provider-ids.ts';
import type { ProviderName } from '../../../src/donations/provider.ts';
import type { ShareState } from '../../../src/donations/shared-message.ts';
import { alertsToAttend } from '../../../src/treasurer/attention.ts';
import type { MoneyKind } from '../../../src/treasurer/booking.ts';
import type { AuditAction } from '../../../src/treasurer/audit.ts';
import type { LookOutcome } from '../../../src/treasurer/payout-ports.ts';
import type { PayoutLineKind, PayoutStatus } from '../../../src/treasurer/payout.ts';
import type { StatementLineState } from '../../../src/treasurer/bank-lines.ts';

/** The same text in the index and in the query, so that SQLite sees that it may use the one for the other. */
export const needsAttention = sql.raw(`kind in (${alertsToAttend.map((kind) => `'${kind}'`).join(', ')})`);

/** Times are milliseconds since 1970, money is whole cents. */
export const donations = sqliteTable(
  'donations',
  {
    id: text().primaryKey(),
    attemptKey: text('attempt_key').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    lookAt: integer('look_at'),
    personalUntil: integer('personal_until'),
    booksUntil: integer('books_until'),
    statementAt: integer('statement_at'),
  },
  (table) => [
    index('donations_look_at')
      .on(table.lookAt)
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

/** Who did what, when. Only ever added to; ids, and nothing about a donor. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey(),
    at: integer().notNull(),
    /** Name of the treasurer. */
    who: text().notNull(),
    action: text().$type<AuditAction>().notNull(),
    donationId: text('donation_id'),
    /** An event of the outbox, a refund or a period. */
    about: text(),
  },
  (table) => [index('audit_donation').on(table.donationId)],
);

/** `due_at` is when it may be claimed; null: never (again). A claimed row without it is a mail in doubt. */
export const outbox = sqliteTable(
  'outbox',
  {
    donationId: text('donation_id')
      .notNull()
      .references(() => donations.id),
    event: text().notNull(),
    kind: text().$type<OwedKind>().notNull(),
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

/** Which statements were handed out: what is in one, in random ids, and nothing about who got it. Only added to. */
export const statements = sqliteTable('statements', {
  number: integer().primaryKey(),
  content: text().notNull().unique(),
  issuedAt: integer('issued_at').notNull(),
});

export const milestones = sqliteTable('milestones', { name: text().primaryKey(), at: integer().notNull() });
