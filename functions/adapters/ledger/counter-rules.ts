import { and, asc, eq } from 'drizzle-orm';
import type { BankEntries } from '../../../src/domain/treasurer/bank-entries.ts';
import type { Database } from './database.ts';
import { counterRules as rules } from './schema/bank.ts';

/** Accounts whose money is no gift. */
export function counterRuleRows(db: Database): Pick<BankEntries, 'rules' | 'addRule' | 'removeRule'> {
  return {
    async rules(mode) {
      const rows = await db.select().from(rules).where(eq(rules.mode, mode)).orderBy(asc(rules.at), asc(rules.counter));
      return rows.map(({ counter, label, at, who }) => ({ counter, label, at, who }));
    },

    async addRule(mode, rule) {
      await db
        .insert(rules)
        .values({ mode, ...rule })
        .onConflictDoNothing();
    },

    async removeRule(mode, counter) {
      await db.delete(rules).where(and(eq(rules.mode, mode), eq(rules.counter, counter)));
    },
  };
}
