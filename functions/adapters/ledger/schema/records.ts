import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AuditAction } from '../../../../src/domain/treasurer/audit.ts';

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

/** Which statements were handed out: what is in one, in random ids, and nothing about who got it. Only added to. */
export const statements = sqliteTable('statements', {
  number: integer().primaryKey(),
  content: text().notNull().unique(),
  issuedAt: integer('issued_at').notNull(),
});
