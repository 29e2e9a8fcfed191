import { and, asc, between, count, desc, eq, sql, sum } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { Bookings, Period } from '../../../src/domain/treasurer/ports.ts';
import type { Database } from './database.ts';
import { bookings } from './schema/money.ts';

export function sqlBookings(db: Database): Bookings {
  return {
    async totals(mode, period) {
      const { kind, purpose, provider, method } = bookings;
      const rows = await db
        .select({ kind, purpose, provider, method, cents: total, count: count() })
        .from(bookings)
        .where(within(mode, period))
        .groupBy(kind, purpose, provider, method);
      return rows.map((row) => ({ ...row, ...withMethod(row), cents: cents(row.cents) }));
    },

    async months(mode, period) {
      const month = sql<string>`substr(${bookings.bookedOn}, 1, 7)`;
      const rows = await db
        .select({ month, kind: bookings.kind, cents: total, count: count() })
        .from(bookings)
        .where(within(mode, period))
        .groupBy(month, bookings.kind);
      return rows.map((row) => ({ ...row, cents: cents(row.cents) }));
    },

    async page(mode, period, limit, after) {
      const { bookedOn, donationId, position } = bookings;
      // A row value, so that SQLite goes straight to the place in the key.
      const later =
        after &&
        sql`(${bookedOn}, ${donationId}, ${position}) > (${after.bookedOn}, ${after.donationId}, ${after.position})`;
      const rows = await db
        .select()
        .from(bookings)
        .where(and(within(mode, period), later))
        .orderBy(asc(bookedOn), asc(donationId), asc(position))
        .limit(limit);
      return rows.map((row) => ({ ...row, ...withMethod(row), cents: cents(row.cents) }));
    },

    async years(mode) {
      // Two questions: of one for both ends SQLite reads every row between them.
      const end = (order: typeof asc) =>
        db
          .select({ day: bookings.bookedOn })
          .from(bookings)
          .where(eq(bookings.mode, mode))
          .orderBy(order(bookings.bookedOn))
          .limit(1);
      const ends = await Promise.all([end(asc), end(desc)]);
      const [first, last] = ends.map(([row]) => Number(row?.day.slice(0, 4)));
      if (!first || !last) return [];
      return Array.from({ length: last - first + 1 }, (_, index) => last - index);
    },
  };
}

const total = sum(bookings.cents).mapWith(Number);

function within(mode: Mode, { from, until }: Period) {
  return and(eq(bookings.mode, mode), between(bookings.bookedOn, from, until));
}

function withMethod({ method }: { readonly method: string | null }) {
  return { method: method ?? undefined };
}
