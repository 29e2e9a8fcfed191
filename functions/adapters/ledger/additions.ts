import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { yearOf } from '../../../src/donations/calendar.ts';
import type { Entry, MoneyFact } from '../../../src/donations/entries.ts';
import { purposeKey, type Purpose } from '../../../src/donations/purpose.ts';
import type { Mode } from '../../../src/donations/provider.ts';
import type { Database } from './database.ts';
import { entries, fundTotals, payments, subscriptions } from './schema.ts';

/** A position that is taken already makes the whole batch fail: that is the conditional append. */
export function insertEntries(db: Database, donationId: string, from: number, lines: readonly Entry[]) {
  if (lines.length === 0) return [];
  return [db.insert(entries).values(lines.map((fact, index) => ({ donationId, position: from + index, fact })))];
}

/** Ids at the provider belong to one donation only. */
export function bindIds(db: Database, donationId: string, lines: readonly Entry[]): BatchItem<'sqlite'>[] {
  return lines.flatMap((line): BatchItem<'sqlite'>[] => {
    if (line.type === 'payment-bound') return [db.insert(payments).values({ id: line.paymentId, donationId })];
    if (line.type === 'subscription-created')
      return [db.insert(subscriptions).values({ id: line.subscriptionId, donationId })];
    return [];
  });
}

export function addToTotals(db: Database, mode: Mode, purpose: Purpose, line: Entry & MoneyFact) {
  const gifts = line.type === 'gift' ? 1 : 0;
  return db
    .insert(fundTotals)
    .values({ mode, purpose: purposeKey(purpose), year: yearOf(line.bookedOn), cents: line.cents, gifts })
    .onConflictDoUpdate({
      target: [fundTotals.mode, fundTotals.purpose, fundTotals.year],
      set: { cents: sql`cents + excluded.cents`, gifts: sql`gifts + excluded.gifts` },
    });
}
