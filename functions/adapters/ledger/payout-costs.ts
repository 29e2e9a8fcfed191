import { and, asc, between, eq, ne, sql, sum } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { PayoutBooks } from '../../../src/domain/treasurer/payout-ports.ts';
import type { Period } from '../../../src/domain/treasurer/ports.ts';
import type { Database } from './database.ts';
import { booking } from './payout-matching.ts';
import { bookings } from './schema/money.ts';
import { payoutLines, payouts } from './schema/payouts.ts';

/** What providers kept, under the purpose of the booking for which they kept it. */
export function costQueries(db: Database): Pick<PayoutBooks, 'costs' | 'costLines' | 'costYears'> {
  const { provider, paidOn, mode: ofMode } = payouts;
  const { purpose, method } = bookings;
  const fees = sum(payoutLines.fee).mapWith(Number);
  const within = (mode: Mode, { from, until }: Period) =>
    and(eq(ofMode, mode), between(paidOn, from, until), ne(payoutLines.fee, 0));
  return {
    async costs(mode, period) {
      const rows = await db
        .select({ provider, purpose, method, cents: fees })
        .from(payouts)
        .innerJoin(payoutLines, eq(payoutLines.payoutId, payouts.id))
        .leftJoin(bookings, booking)
        .where(within(mode, period))
        .groupBy(provider, purpose, method);
      return rows.map((row) => ({
        provider: row.provider,
        cents: cents(row.cents),
        ...(row.purpose !== null && { purpose: row.purpose }),
        ...(row.method !== null && { method: row.method }),
      }));
    },

    async costLines(mode, period) {
      const rows = await db
        .select({ paidOn, payoutId: payouts.id, provider, purpose, cents: fees })
        .from(payouts)
        .innerJoin(payoutLines, eq(payoutLines.payoutId, payouts.id))
        .leftJoin(bookings, booking)
        .where(within(mode, period))
        .groupBy(paidOn, payouts.id, purpose)
        .orderBy(asc(paidOn), asc(payouts.id), asc(purpose));
      return rows.map((row) => ({
        paidOn: row.paidOn,
        payoutId: row.payoutId,
        provider: row.provider,
        mode,
        cents: cents(row.cents),
        ...(row.purpose !== null && { purpose: row.purpose }),
      }));
    },

    async costYears(mode) {
      const year = sql<number>`cast(substr(${paidOn}, 1, 4) as integer)`;
      const rows = await db
        .select({ year, cents: sum(payouts.fees).mapWith(Number) })
        .from(payouts)
        .where(eq(ofMode, mode))
        .groupBy(year);
      return rows.map((row) => ({ year: row.year, cents: cents(row.cents) }));
    },
  };
}
