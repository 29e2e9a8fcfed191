import { and, asc, between, desc, eq, inArray, sql } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import { providerNames } from '../../../src/domain/donations/provider/provider.ts';
import type { PayoutBooks } from '../../../src/domain/treasurer/payout-ports.ts';
import type { Database } from './database.ts';
import { booking, lineMatch, matchedLine, toMatchedLine } from './payout-matching.ts';
import { bookings } from './schema/money.ts';
import { explained, payoutLines, payoutLooks, payouts } from './schema/payouts.ts';

export function differenceQueries(
  db: Database,
): Pick<PayoutBooks, 'strangeLines' | 'unpaidBookings' | 'explain' | 'explanations' | 'forgetExplanation'> {
  return {
    async strangeLines(mode, { from, until }, limit) {
      const isExplained = sql`exists (select 1 from ${explained} where ${explained.key} = ${lineKeySql})`;
      const rows = await db
        .select({ ...matchedLine, provider: payouts.provider, paidOn: payouts.paidOn })
        .from(payouts)
        .innerJoin(payoutLines, eq(payoutLines.payoutId, payouts.id))
        .leftJoin(bookings, booking)
        .where(
          and(
            eq(payouts.mode, mode),
            between(payouts.paidOn, from, until),
            sql`${lineMatch} not in ('matched', 'cost')`,
            sql`not ${isExplained}`,
          ),
        )
        .orderBy(asc(payouts.paidOn), asc(payoutLines.payoutId), asc(payoutLines.id))
        .limit(limit);
      return rows.map(({ provider, paidOn, ...row }) => ({ ...toMatchedLine(row), provider, paidOn }));
    },

    async unpaidBookings(mode, { from, until }, limit) {
      const { donationId, position, bookedOn, provider, kind } = bookings;
      const isPaidOut = sql`exists (select 1 from ${payoutLines} join ${payouts} on ${payouts.id} = ${payoutLines.payoutId} where ${booking})`;
      const isExplained = sql`exists (select 1 from ${explained} where ${explained.key} = ${bookingKeySql})`;
      const looks = await db.select().from(payoutLooks).where(eq(payoutLooks.mode, mode));
      const seen = looks.filter(({ completeAt }) => completeAt !== null).map((look) => look.provider);
      const names = providerNames.filter((name) => seen.includes(name));
      if (names.length === 0) return [];
      const rows = await db
        .select({ donationId, position, bookedOn, provider, kind, cents: bookings.cents })
        .from(bookings)
        .where(
          and(
            eq(bookings.mode, mode),
            between(bookedOn, from, until),
            inArray(provider, names),
            sql`not ${isPaidOut}`,
            sql`not ${isExplained}`,
          ),
        )
        .orderBy(asc(bookedOn), asc(donationId), asc(position))
        .limit(limit);
      return rows.flatMap((row) =>
        row.provider === 'bank' ? [] : { ...row, provider: row.provider, cents: cents(row.cents) },
      );
    },

    async explain(key, at, note) {
      await db
        .insert(explained)
        .values({ key, at, note: note ?? null })
        .onConflictDoNothing();
    },

    async explanations(limit) {
      const rows = await db.select().from(explained).orderBy(desc(explained.at), asc(explained.key)).limit(limit);
      return rows.map(({ key, at, note }) => ({ key, at, ...(note !== null && { note }) }));
    },

    async forgetExplanation(key) {
      await db.delete(explained).where(eq(explained.key, key));
    },
  };
}

/** As `difference-keys.ts` writes them; a test holds both side by side. */
const lineKeySql = sql`'l' || ${payoutLines.payoutId} || ' ' || ${payoutLines.id}`;
const bookingKeySql = sql`'b' || ${bookings.donationId} || ' ' || ${bookings.position}`;
