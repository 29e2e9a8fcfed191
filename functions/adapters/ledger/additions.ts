import { eq, sql } from 'drizzle-orm';
import { yearOf } from '../../../src/donations/calendar.ts';
import { isMoney, type Entry } from '../../../src/donations/entries.ts';
import type { Addition } from '../../../src/donations/ledger.ts';
import { eventOf } from '../../../src/donations/owed.ts';
import { purposeKey } from '../../../src/donations/purpose.ts';
import { compile, type Compiled, type Statement } from './compile.ts';
import type { Database } from './database.ts';
import { donations, donors, entries, fundTotals, outbox, payments, subscriptions } from './schema.ts';

/** The statements of one append. A position or an id that is taken already makes them all fail: that is the conditional append. */
export function additionStatements(db: Database): (addition: Addition) => Statement[] {
  const queries = compileQueries(db);
  return (addition) => {
    const { donationId, expectedLength, schedule, owed, eraseDonor } = addition;
    const lines = addition.entries;
    const now = lines[0]?.at ?? 0;
    return [
      ...lines.map((fact, index) => queries.entry({ donationId, position: expectedLength + index, fact })),
      ...lines.flatMap((line) => bindings(queries, donationId, line)),
      ...lines.flatMap((line) => bookings(queries, addition, line)),
      ...owed.map((item) => queries.owe({ donationId, event: eventOf(item), kind: item.kind, about: item.about, now })),
      queries.schedule({ donationId, ...schedule }),
      ...(eraseDonor ? [queries.forget({ donationId })] : []),
    ];
  };
}

type Queries = Readonly<
  Record<'entry' | 'payment' | 'subscription' | 'total' | 'owe' | 'schedule' | 'forget', Compiled>
>;

/** Ids at the provider belong to one donation only. */
function bindings(queries: Queries, donationId: string, line: Entry): Statement[] {
  if (line.type === 'payment-bound') return [queries.payment({ donationId, id: line.paymentId })];
  return line.type === 'subscription-created' ? [queries.subscription({ donationId, id: line.subscriptionId })] : [];
}

function bookings(queries: Queries, { mode, purpose }: Addition, line: Entry): Statement[] {
  if (!isMoney(line)) return [];
  const gifts = line.type === 'gift' ? 1 : 0;
  return [queries.total({ mode, purpose: purposeKey(purpose), year: yearOf(line.bookedOn), cents: line.cents, gifts })];
}

function compileQueries(db: Database): Queries {
  const donationId = value('donationId');
  const ours = { id: value('id'), donationId };
  const sums = { cents: sql`cents + excluded.cents`, gifts: sql`gifts + excluded.gifts` };
  const key = { mode: value('mode'), purpose: value('purpose'), year: value('year') };
  const target = [fundTotals.mode, fundTotals.purpose, fundTotals.year];
  const schedule = { lookAt: value('lookAt'), personalUntil: value('personalUntil'), booksUntil: value('booksUntil') };
  const thing = { donationId, event: value('event'), kind: value('kind'), about: value('about'), dueAt: value('now') };
  return {
    // Its fact is a placeholder of the column itself, which turns it into JSON.
    entry: compile(
      db.insert(entries).values({ donationId, position: value('position'), fact: sql.placeholder('fact') }),
    ),
    payment: compile(db.insert(payments).values(ours)),
    subscription: compile(db.insert(subscriptions).values(ours)),
    total: compile(
      db
        .insert(fundTotals)
        .values({ ...key, cents: value('cents'), gifts: value('gifts') })
        .onConflictDoUpdate({ target, set: sums }),
    ),
    owe: compile(
      db
        .insert(outbox)
        .values({ ...thing, state: 'owed', tries: 0 })
        .onConflictDoNothing(),
    ),
    schedule: compile(db.update(donations).set(schedule).where(eq(donations.id, donationId))),
    forget: compile(db.delete(donors).where(eq(donors.donationId, donationId))),
  };
}

function value(name: string) {
  return sql`${sql.placeholder(name)}`;
}
