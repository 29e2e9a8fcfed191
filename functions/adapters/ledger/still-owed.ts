import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { PayoutBooks } from '../../../src/domain/treasurer/payout-ports.ts';
import type { Database } from './database.ts';
import { payoutLooks } from './schema/payouts.ts';

/** What was booked at a provider until a day, less what its payouts until that day hold. */
export function stillOwed(db: Database): PayoutBooks['stillOwed'] {
  return async (mode, day) => {
    const looks = await db
      .select({ provider: payoutLooks.provider })
      .from(payoutLooks)
      .where(and(eq(payoutLooks.mode, mode), isNotNull(payoutLooks.completeAt)));
    const found = [];
    for (const { provider } of looks) {
      const [row] = await db.all<{ owed: number }>(sql`select
        (select coalesce(sum(cents), 0) from bookings where mode = ${mode} and booked_on <= ${day} and provider = ${provider})
        - (select coalesce(sum("line"."cents"), 0) from payouts join payout_lines as "line" on "line"."payout_id" = payouts.id
          where payouts.mode = ${mode} and payouts.paid_on <= ${day} and payouts.provider = ${provider}
            and payouts.status <> 'failed' and "line"."kind" not in ('cost', 'other')) as "owed"`);
      found.push({ provider, cents: cents(row?.owed ?? 0) });
    }
    return found;
  };
}
