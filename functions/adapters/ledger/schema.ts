import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Entry } from '../../../src/donations/entries.ts';
import type { OwedKind } from '../../../src/donations/owed.ts';
import type { ProviderName } from '../../../src/donations/provider.ts';
import type { ShareState } from '../../../src/donations/shared-message.ts';
import type { MoneyKind } from '../../../src/treasurer/booking.ts';
import type { AuditAction } from '../../../src/treasurer/audit.ts';

/** The same text in the index and in the query, so that SQLite sees that it may use the one for the other. */
export const needsAttention = sql`kind in ('payment-held', 'double-payment', 'debit-paid-after-all', 'refund-exceeds-gift', 'account-holder-deceased', 'wrong-debit-sequence', 'debit-refused-by-donor', 'action-failing')`;

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
    provider: text().$type<ProviderName>().notNull(),
    /** Of the payment; null where the provider did not say. */
    method: text(),
  },
  (table) => [
    primaryKey({ columns: [table.mode, table.bookedOn, table.donationId, table.position] }),
    index('bookings_donation').on(table.donationId),
    index('bookings_payment').on(table.paymentId),
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
