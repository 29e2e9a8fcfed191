import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PublishedChange, Visibility } from '../../../src/domain/editing/publish-ports.ts';

/** Times are milliseconds since 1970. No address and no secret stands here, only hashes of them. */
export const logins = sqliteTable(
  'cms_logins',
  {
    tokenHash: text('token_hash').primaryKey(),
    emailHash: text('email_hash').notNull(),
    /** Null once a later mail has another code. */
    codeHash: text('code_hash'),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('cms_logins_email').on(table.emailHash), index('cms_logins_expires').on(table.expiresAt)],
);

export const sessions = sqliteTable(
  'cms_sessions',
  {
    hash: text().primaryKey(),
    emailHash: text('email_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    seenAt: integer('seen_at').notNull(),
  },
  (table) => [index('cms_sessions_seen').on(table.seenAt)],
);

/** The last publish of each editor. */
export const publishes = sqliteTable('cms_publishes', {
  emailHash: text('email_hash').primaryKey(),
  commit: text().notNull(),
  at: integer().notNull(),
  path: text().notNull(),
  visibility: text({ mode: 'json' }).$type<Visibility>().notNull(),
  changes: text({ mode: 'json' }).$type<readonly PublishedChange[]>().notNull(),
  canUndo: integer('can_undo', { mode: 'boolean' }).notNull(),
});

/** The same in SQL; a test holds the two side by side. Later changes become statements that may run twice. */
export const statements = [
  'CREATE TABLE IF NOT EXISTS `cms_logins` (`token_hash` text PRIMARY KEY NOT NULL, `email_hash` text NOT NULL, `code_hash` text, `expires_at` integer NOT NULL)',
  'CREATE INDEX IF NOT EXISTS `cms_logins_email` ON `cms_logins` (`email_hash`)',
  'CREATE INDEX IF NOT EXISTS `cms_logins_expires` ON `cms_logins` (`expires_at`)',
  'CREATE TABLE IF NOT EXISTS `cms_sessions` (`hash` text PRIMARY KEY NOT NULL, `email_hash` text NOT NULL, `created_at` integer NOT NULL, `seen_at` integer NOT NULL)',
  'CREATE INDEX IF NOT EXISTS `cms_sessions_seen` ON `cms_sessions` (`seen_at`)',
  'CREATE TABLE IF NOT EXISTS `cms_publishes` (`email_hash` text PRIMARY KEY NOT NULL, `commit` text NOT NULL, `at` integer NOT NULL, `path` text NOT NULL, `visibility` text NOT NULL, `changes` text NOT NULL, `can_undo` integer NOT NULL)',
];
