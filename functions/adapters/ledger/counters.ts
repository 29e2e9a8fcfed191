import { lt, sql } from 'drizzle-orm';
import type { Counters } from '../../../src/donations/counters.ts';
import type { Database } from './database.ts';
import { counters } from './schema.ts';

export function sqlCounters(db: Database): Counters {
  return {
    async count(key, windowStart) {
      const [row] = await db
        .insert(counters)
        .values({ key, windowStart, count: 1 })
        .onConflictDoUpdate({ target: [counters.key, counters.windowStart], set: { count: sql`count + 1` } })
        .returning({ count: counters.count });
      return row?.count ?? 0;
    },

    async forget(before) {
      await db.delete(counters).where(lt(counters.windowStart, before));
    },
  };
}
