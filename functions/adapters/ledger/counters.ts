import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Counters } from '../../../src/domain/donations/ledger/counters.ts';
import type { Database } from './database.ts';
import { counters } from './schema/work.ts';

export function sqlCounters(db: Database): Counters {
  return {
    async count(key, slice, since) {
      const addOne = db
        .insert(counters)
        .values({ key, windowStart: slice, count: 1 })
        .onConflictDoUpdate({ target: [counters.key, counters.windowStart], set: { count: sql`count + 1` } });
      const total = db
        .select({ count: sql<number>`sum(${counters.count})` })
        .from(counters)
        .where(and(eq(counters.key, key), gte(counters.windowStart, since)));
      const [, rows] = await db.batch([addOne, total]);
      return rows[0]?.count ?? 0;
    },

    async forget(before) {
      await db.delete(counters).where(lt(counters.windowStart, before));
    },
  };
}
