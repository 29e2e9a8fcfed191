import { and, asc, desc, eq, between, inArray, lte, max, min, sql } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { OpenLine, StatementLines } from '../../../src/domain/treasurer/bank-lines.ts';
import { isTaken, type Database } from './database.ts';
import { payouts, statementLines as lines } from './schema/payouts.ts';

export function sqlStatementLines(db: Database): StatementLines {
  return {
    async isKnown(mode, key) {
      return (await db.select({ key: lines.key }).from(lines).where(one(mode, key))).length > 0;
    },

    async add(mode, { key, bookedOn, cents: amount, text }, end) {
      const kept = end.state === 'open' ? { state: end.state, text, textUntil: end.textUntil } : end;
      const row = { mode, key, bookedOn, cents: amount, ...kept };
      const added = await db.insert(lines).values(row).onConflictDoNothing().returning({ key: lines.key });
      return added.length > 0;
    },

    async open(mode, limit) {
      const rows = await db
        .select()
        .from(lines)
        .where(and(eq(lines.mode, mode), sql`state = 'open'`))
        .orderBy(desc(lines.bookedOn), asc(lines.key))
        .limit(limit);
      return rows.map(toOpenLine);
    },

    async readOpen(mode, key) {
      const [row] = await db
        .select()
        .from(lines)
        .where(and(one(mode, key), eq(lines.state, 'open')));
      return row && toOpenLine(row);
    },

    async settle(mode, key, end) {
      try {
        const changed = await db
          .update(lines)
          .set({ ...end, text: null, textUntil: null })
          .where(and(one(mode, key), eq(lines.state, 'open')))
          .returning({ key: lines.key });
        return changed.length > 0;
      } catch (error) {
        if (isTaken(error, 'statement_lines')) return false;
        throw error;
      }
    },

    async payoutsOf(mode, amount, { from, until }) {
      const hasLine = sql`exists (select 1 from ${lines} where ${lines.payoutId} = ${payouts.id})`;
      const rows = await db
        .select()
        .from(payouts)
        .where(
          and(
            eq(payouts.mode, mode),
            between(payouts.paidOn, from, until),
            eq(payouts.cents, amount),
            inArray(payouts.status, ['paid', 'on-its-way']),
            sql`not ${hasLine}`,
          ),
        )
        .orderBy(asc(payouts.paidOn), asc(payouts.id));
      return rows.map(({ reference, ...row }) => ({
        ...row,
        cents: cents(row.cents),
        ...(reference && { reference }),
      }));
    },

    async covered(mode) {
      const [row] = await db
        .select({ from: min(lines.bookedOn), until: max(lines.bookedOn) })
        .from(lines)
        .where(eq(lines.mode, mode));
      return row?.from && row.until ? { from: row.from, until: row.until } : undefined;
    },

    async forgetTexts(now) {
      const gone = await db
        .update(lines)
        .set({ text: null, textUntil: null })
        .where(lte(lines.textUntil, now))
        .returning({ key: lines.key });
      return gone.length;
    },
  };
}

function one(mode: Mode, key: string) {
  return and(eq(lines.mode, mode), eq(lines.key, key));
}

function toOpenLine({ key, bookedOn, cents: amount, text }: typeof lines.$inferSelect): OpenLine {
  return { key, bookedOn, cents: cents(amount), ...(text !== null && { text }) };
}
