import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { JournalExport, JournalExports, NumberedEntry } from '../../../src/domain/treasurer/journal-exports.ts';
import type { PayoutBooks } from '../../../src/domain/treasurer/payout-ports.ts';
import { isTaken, type Database } from './database.ts';
import { journalEntries as entries, journalExports as exports } from './schema/journal.ts';

export function sqlJournal(db: Database, payouts: Pick<PayoutBooks, 'costLines'>): JournalExports {
  return {
    async list(mode) {
      const rows = await db.select().from(exports).where(eq(exports.mode, mode)).orderBy(desc(exports.number));
      return rows.map(toExport);
    },

    async read(mode, number) {
      const [row] = await db
        .select()
        .from(exports)
        .where(and(eq(exports.mode, mode), eq(exports.number, number)));
      return row && toExport(row);
    },

    async close(mode, { number, until, before, madeAt, who, accounts }) {
      const row = { mode, number, untilDay: until, beforeDay: before ?? null, madeAt, who, accounts };
      const costs = await newCosts(db, payouts, mode, until);
      const next = sql`(select coalesce(max(number), 0) from journal_entries where mode = ${mode})`;
      const bookings = db.run(sql`insert into journal_entries
        (mode, number, export, booked_on, kind, cents, provider, purpose, method, item_id, donation_id, position)
        select mode, ${next} + row_number() over (order by booked_on, donation_id, position), ${number}, booked_on, kind, cents,
          provider, purpose, method, payment_id, donation_id, position
        from bookings where mode = ${mode} and booked_on <= ${until} and not exists (
          select 1 from journal_entries as "there"
          where "there"."donation_id" = bookings.donation_id and "there"."position" = bookings.position)`);
      const costRows = costs.map((cost) =>
        db.insert(entries).values({ ...cost, mode, number: sql`${next} + 1`, export: number, kind: 'cost' }),
      );
      try {
        await db.batch([db.insert(exports).values(row), bookings, ...costRows]);
        return true;
      } catch (error) {
        if (isTaken(error, 'journal_exports')) return false;
        throw error;
      }
    },

    async entries(mode, exportNumber, limit, after) {
      const rows = await db
        .select()
        .from(entries)
        .where(and(eq(entries.mode, mode), eq(entries.export, exportNumber), gt(entries.number, after)))
        .orderBy(asc(entries.number))
        .limit(limit);
      return rows.flatMap(toEntry);
    },
  };
}

/** Costs of payouts up to and with a day, less what an export said of them before. */
async function newCosts(db: Database, payouts: Pick<PayoutBooks, 'costLines'>, mode: Mode, until: string) {
  const known = await db
    .select({ itemId: entries.itemId, purpose: entries.purpose, cents: sql<number>`sum(${entries.cents})` })
    .from(entries)
    .where(and(eq(entries.mode, mode), sql`kind = 'cost'`))
    .groupBy(entries.itemId, entries.purpose);
  const exported = new Map(known.map((one) => [keyOf(one.itemId, one.purpose), one.cents]));
  const lines = await payouts.costLines(mode, { from: '0000-01-01', until });
  return lines.flatMap(({ paidOn, payoutId, provider, purpose = null, cents: amount }) => {
    const left = amount - (exported.get(keyOf(payoutId, purpose)) ?? 0);
    return left === 0 ? [] : [{ bookedOn: paidOn, itemId: payoutId, provider, purpose, cents: left }];
  });
}

function keyOf(payoutId: string, purpose: string | null): string {
  return `${payoutId} ${purpose ?? ''}`;
}

function toExport(row: typeof exports.$inferSelect): JournalExport {
  const { number, untilDay: until, beforeDay, madeAt, who, accounts } = row;
  return { number, until, madeAt, who, accounts, ...(beforeDay !== null && { before: beforeDay }) };
}

function toEntry(row: typeof entries.$inferSelect): NumberedEntry[] {
  const { number, mode, bookedOn, kind, provider, purpose, method, itemId, donationId, position } = row;
  const amount = cents(row.cents);
  if (kind === 'cost') {
    if (provider === 'bank') return [];
    const cost = { paidOn: bookedOn, payoutId: itemId, provider, mode, cents: amount };
    return [{ number, about: { cost: { ...cost, ...(purpose !== null && { purpose }) } } }];
  }
  if (donationId === null || position === null) return [];
  const booking = { mode, bookedOn, donationId, position, kind, cents: amount, paymentId: itemId, provider };
  return [
    { number, about: { booking: { ...booking, purpose: purpose ?? 'fund', ...(method !== null && { method }) } } },
  ];
}
