import { and, between, eq, lt, sql } from 'drizzle-orm';
import type { Counters } from '../../../src/domain/donations/ledger/counters.ts';
import type { Database } from './database.ts';
import { counters } from './schema/work.ts';

export function sqlCounters(db: Database): Counters {
  return {
    async count(key, slice, since, amount = 1) {
      const addOne = db
        .insert(counters)
        .values({ key, windowStart: slice, count: amount })
        .onConflictDoUpdate({ target: [counters.key, counters.windowStart], set: { count: sql`count + ${amount}` } });
      const total = db
        .select({ count: sql<number>`sum(${counters.count})` })
        .from(counters)
        // What a clock wrote that was ahead has yet to come.
        .where(and(eq(counters.key, key), between(counters.windowStart, since, slice)));
      const [, rows] = await db.batch([addOne, total]);
      return rows[0]?.count ?? 0;
    },

    async slices(key, since, until) {
      const found = await db
        .select({ slice: counters.windowStart, count: counters.count })
        .from(counters)
        .where(and(eq(counters.key, key), between(counters.windowStart, since, until)));
      return found.toSorted((one, other) => one.slice - other.slice);
    },

    async forget(before) {
      await db.delete(counters).where(lt(counters.windowStart, before));
    },
  };
}
