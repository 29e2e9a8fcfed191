import { and, desc, eq, sql } from 'drizzle-orm';
import type { GiftFinder } from '../../../src/domain/treasurer/ports.ts';
import type { Database } from './database.ts';
import { donations } from './schema/books.ts';
import { bookings } from './schema/money.ts';

export function sqlFinder(db: Database): GiftFinder {
  return {
    async byReference(reference, limit) {
      // A range, because the key is in the order of bytes and `like` would read them all; capitals are then compared by hand.
      const known = /^[\w-]{8,}$/.test(reference) ? spellings(reference.slice(0, 2)) : [];
      const found = await Promise.all(known.map((start) => startingWith(db, start, reference, limit)));
      return found.flat().slice(0, limit);
    },

    async byAmountAndDay(amount, day, limit) {
      const rows = await db
        .select({ id: bookings.donationId })
        .from(bookings)
        .where(and(sql`${bookings.mode} in ('live', 'test')`, eq(bookings.bookedOn, day), eq(bookings.cents, amount)))
        .limit(limit);
      return [...new Set(rows.map(({ id }) => id))];
    },
  };
}

async function startingWith(db: Database, start: string, reference: string, limit: number): Promise<string[]> {
  const after = `${start}\u{10FFFF}`;
  const rows = await db
    .select({ id: donations.id })
    .from(donations)
    .where(
      sql`${donations.id} >= ${start} and ${donations.id} < ${after} and upper(substr(${donations.id}, 1, ${reference.length})) = ${reference.toUpperCase()}`,
    )
    .orderBy(desc(donations.createdAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** `aB` -> `ab`, `aB`, `Ab`, `AB`: a reference is read out in capitals, an id is not in capitals. */
function spellings(text: string): string[] {
  const letters = Array.from(text, (letter) => [...new Set([letter.toLowerCase(), letter.toUpperCase()])]);
  return letters.reduce<string[]>((starts, both) => starts.flatMap((start) => both.map((one) => start + one)), ['']);
}
