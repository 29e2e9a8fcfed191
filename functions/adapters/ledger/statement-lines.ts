import { and, asc, between, desc, eq, getTableColumns, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { StatementLines } from '../../../src/domain/treasurer/bank-lines.ts';
import { isTaken, type Database } from './database.ts';
import { statementLines as lines } from './schema/bank.ts';
import { payouts } from './schema/payouts.ts';
import { forgotten, toDecidedLine, toOpenLine } from './statement-line-rows.ts';

export function sqlStatementLines(db: Database): StatementLines {
  return {
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

    async decided(mode, limit, before) {
      const earlier = before && sql`(${lines.decidedAt}, ${lines.key}) < (${before.at}, ${before.key})`;
      const rows = await db
        .select(decidedColumns)
        .from(lines)
        .where(and(eq(lines.mode, mode), isNotNull(lines.decidedAt), ne(lines.state, 'open'), earlier))
        .orderBy(desc(lines.decidedAt), desc(lines.key))
        .limit(limit);
      return rows.flatMap(toDecidedLine);
    },

    async readDecided(mode, key) {
      const rows = await db.select(decidedColumns).from(lines).where(one(mode, key));
      return rows.flatMap(toDecidedLine)[0];
    },

    async settle(mode, key, end, { at, who }) {
      try {
        const changed = await db
          .update(lines)
          .set({ ...end, ...forgotten, decidedAt: at, decidedBy: who ?? null })
          .where(and(one(mode, key), eq(lines.state, 'open')))
          .returning({ key: lines.key });
        return changed.length > 0;
      } catch (error) {
        if (isTaken(error, 'statement_lines')) return false;
        throw error;
      }
    },

    async reopen(mode, { key, revision }) {
      const changed = await db
        .update(lines)
        .set({ state: 'open', donationId: null, payoutId: null, isDoubt: false, revision: revision + 1 })
        .where(and(one(mode, key), ne(lines.state, 'open'), eq(lines.revision, revision)))
        .returning({ key: lines.key });
      return changed.length > 0;
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

    async giftsOf(mode, amount, { from, until }, limit) {
      const rows = await db
        .select(decidedColumns)
        .from(lines)
        .where(
          and(
            eq(lines.mode, mode),
            eq(lines.state, 'gift'),
            eq(lines.cents, amount),
            between(lines.bookedOn, from, until),
          ),
        )
        .orderBy(desc(lines.bookedOn), asc(lines.key))
        .limit(limit);
      return rows.flatMap(toDecidedLine);
    },

    async forgetTexts(now) {
      const gone = await db
        .update(lines)
        .set({ text: null, textUntil: null, payer: null, counter: null })
        .where(lte(lines.textUntil, now))
        .returning({ key: lines.key });
      return gone.length;
    },
  };
}

/** With what a gift is for: its first booking says it. */
const decidedColumns = {
  ...getTableColumns(lines),
  purpose: sql<
    string | null
  >`(select bookings.purpose from bookings where bookings.donation_id = statement_lines.donation_id limit 1)`,
};

function one(mode: Mode, key: string) {
  return and(eq(lines.mode, mode), eq(lines.key, key));
}
