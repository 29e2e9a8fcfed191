import { and, asc, between, eq, gt, sql } from 'drizzle-orm';
import { cents, sum } from '../../../src/domain/donations/money/cents.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { PayoutBooks, PayoutSum } from '../../../src/domain/treasurer/payout-ports.ts';
import type { Period } from '../../../src/domain/treasurer/ports.ts';
import type { Database } from './database.ts';
import { costQueries } from './payout-costs.ts';
import { differenceQueries } from './payout-differences.ts';
import { booking, lineMatch, matchedLine, toMatchedLine } from './payout-matching.ts';
import { bookings } from './schema/money.ts';
import { stillOwed } from './still-owed.ts';
import { statementLines } from './schema/bank.ts';
import { explained, payoutLines, payoutLooks, payouts } from './schema/payouts.ts';

export function sqlPayouts(db: Database): PayoutBooks {
  return {
    async statusOf(payoutId) {
      const [row] = await db.select({ status: payouts.status }).from(payouts).where(eq(payouts.id, payoutId));
      return row?.status;
    },

    async write({ id, provider, mode, status, paidOn, cents: amount, reference = null }, lines) {
      const fees = sum(lines.map(({ fee }) => fee));
      const set = { provider, mode, status, paidOn, cents: amount, fees, reference };
      const rows = lines.map((line) => ({ ...line, payoutId: id }));
      const parts = Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) =>
        db.insert(payoutLines).values(rows.slice(part * atOnce, (part + 1) * atOnce)),
      );
      await db.batch([
        db
          .insert(payouts)
          .values({ id, ...set })
          .onConflictDoUpdate({ target: payouts.id, set }),
        db.delete(payoutLines).where(eq(payoutLines.payoutId, id)),
        ...parts,
      ]);
    },

    async lastReads(mode) {
      const rows = await db.select().from(payoutLooks).where(eq(payoutLooks.mode, mode));
      return rows.map(({ provider, outcome, at, completeAt }) => ({
        provider,
        outcome,
        at,
        ...(completeAt !== null && { completeAt }),
      }));
    },

    async looked(mode, { provider, outcome, at }) {
      const done = outcome === 'complete' ? { completeAt: at } : {};
      await db
        .insert(payoutLooks)
        .values({ mode, provider, outcome, at, ...done })
        .onConflictDoUpdate({ target: [payoutLooks.mode, payoutLooks.provider], set: { outcome, at, ...done } });
    },

    inPeriod: (mode, period) => sums(db, within(mode, period)),

    async read(payoutId) {
      const [found] = await sums(db, eq(payouts.id, payoutId));
      return found;
    },

    async lines(payoutId, limit, after = '') {
      const rows = await db
        .select(matchedLine)
        .from(payoutLines)
        .innerJoin(payouts, eq(payouts.id, payoutLines.payoutId))
        .leftJoin(bookings, booking)
        .where(and(eq(payoutLines.payoutId, payoutId), gt(payoutLines.id, after)))
        .orderBy(asc(payoutLines.id))
        .limit(limit);
      return rows.map(toMatchedLine);
    },

    ...costQueries(db),
    ...differenceQueries(db),
    stillOwed: stillOwed(db),
  };
}

/** Rows in one statement: SQLite takes 32,766 values in it. */
const atOnce = 2_000;

function within(mode: Mode, { from, until }: Period) {
  return and(eq(payouts.mode, mode), between(payouts.paidOn, from, until));
}

async function sums(db: Database, where: ReturnType<typeof within>): Promise<PayoutSum[]> {
  const rows = await db
    .select({
      id: payouts.id,
      provider: payouts.provider,
      mode: payouts.mode,
      status: payouts.status,
      paidOn: payouts.paidOn,
      cents: payouts.cents,
      reference: payouts.reference,
      lines: sql<number>`count(${payoutLines.id})`,
      matched: sql<number>`coalesce(sum(${lineMatch} = 'matched'), 0)`,
      gross: sql<number>`coalesce(sum(${payoutLines.cents}), 0)`,
      fees: sql<number>`coalesce(sum(${payoutLines.fee}), 0)`,
      explained: sql<number>`exists (select 1 from ${explained} where ${explained.key} = 'p' || ${payouts.id})`,
      onStatement: sql<
        string | null
      >`(select ${statementLines.bookedOn} from ${statementLines} where ${statementLines.payoutId} = ${payouts.id})`,
    })
    .from(payouts)
    .leftJoin(payoutLines, eq(payoutLines.payoutId, payouts.id))
    .leftJoin(bookings, booking)
    .where(where)
    .groupBy(payouts.id)
    .orderBy(asc(payouts.paidOn), asc(payouts.id));
  return rows.map(({ reference, onStatement, cents: amount, gross, fees, explained: isExplained, ...row }) => ({
    ...row,
    cents: cents(amount),
    gross: cents(gross),
    fees: cents(fees),
    explained: isExplained === 1,
    ...(reference !== null && { reference }),
    ...(onStatement !== null && { onStatement }),
  }));
}
