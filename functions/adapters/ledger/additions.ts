import { eq, sql } from 'drizzle-orm';
import { yearOf } from '../../../src/shared/calendar.ts';
import { isMoney, itemOf, type Entry } from '../../../src/domain/donations/ledger/entries.ts';
import type { Addition } from '../../../src/domain/donations/ledger/ledger.ts';
import { eventOf } from '../../../src/domain/donations/ledger/outbox-task.ts';
import { purposeKey } from '../../../src/domain/donations/money/purpose.ts';
import { sourceOf } from '../../../src/domain/donations/provider/provider-ids.ts';
import { compile, type Compiled, type Statement } from './compile.ts';
import type { Database } from './database.ts';
import { donations, entries, payments, subscriptions } from './schema/books.ts';
import { donors, sharedMessages } from './schema/donors.ts';
import { bookings, fundTotals } from './schema/money.ts';
import { outbox } from './schema/work.ts';

/** The statements of one append. A position or an id that is taken already makes them all fail: that is the conditional append. */
export function additionStatements(db: Database): (addition: Addition) => Statement[] {
  const queries = compileQueries(db);
  return (addition) => {
    const { donationId, expectedLength, schedule, tasks: task, eraseDonor } = addition;
    const lines = addition.entries;
    const now = lines[0]?.at ?? 0;
    return [
      ...lines.map((fact, index) => queries.entry({ donationId, position: expectedLength + index, fact })),
      ...lines.flatMap((line) => bindings(queries, donationId, line)),
      ...lines.flatMap((line, index) => book(queries, addition, line, expectedLength + index)),
      ...task.map((item) => queries.owe({ donationId, event: eventOf(item), kind: item.kind, about: item.about, now })),
      queries.schedule({ donationId, ...schedule }),
      ...(eraseDonor ? [queries.forget({ donationId }), queries.withdraw({ donationId })] : []),
    ];
  };
}

type Queries = Readonly<
  Record<
    'entry' | 'payment' | 'subscription' | 'total' | 'booking' | 'owe' | 'schedule' | 'forget' | 'withdraw',
    Compiled
  >
>;

/** Ids at the provider belong to one donation only. */
function bindings(queries: Queries, donationId: string, line: Entry): Statement[] {
  if (line.type === 'payment-bound') return [queries.payment({ donationId, id: line.paymentId })];
  return line.type === 'subscription-created' ? [queries.subscription({ donationId, id: line.subscriptionId })] : [];
}

function book(queries: Queries, addition: Addition, line: Entry, position: number): Statement[] {
  if (!isMoney(line)) return [];
  const { donationId, mode } = addition;
  const { type: kind, cents, paymentId, bookedOn } = line;
  const purpose = purposeKey(addition.purpose);
  const provider = sourceOf(paymentId);
  const method = line.type === 'gift' ? line.method : undefined;
  const itemId = itemOf(line);
  return [
    queries.total({ mode, purpose, year: yearOf(bookedOn), cents, gifts: kind === 'gift' ? 1 : 0 }),
    queries.booking({
      mode,
      bookedOn,
      donationId,
      position,
      kind,
      cents,
      paymentId,
      purpose,
      provider,
      method,
      itemId,
    }),
  ];
}

function compileQueries(db: Database): Queries {
  const donationId = value('donationId');
  const ours = { id: value('id'), donationId };
  const sums = { cents: sql`cents + excluded.cents`, gifts: sql`gifts + excluded.gifts` };
  const key = { mode: value('mode'), purpose: value('purpose'), year: value('year') };
  const target = [fundTotals.mode, fundTotals.purpose, fundTotals.year];
  const schedule = {
    nextCheckAt: value('nextCheckAt'),
    personalUntil: value('personalUntil'),
    booksUntil: value('booksUntil'),
    statementAt: value('statementAt'),
  };
  const thing = { donationId, event: value('event'), kind: value('kind'), about: value('about'), dueAt: value('now') };
  // What goes back goes by the way it came.
  const method = sql`coalesce(${sql.placeholder('method')}, (select method from bookings where payment_id = ${sql.placeholder('paymentId')} and kind = 'gift'))`;
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
    booking: compile(
      db.insert(bookings).values({
        mode: value('mode'),
        bookedOn: value('bookedOn'),
        donationId,
        position: value('position'),
        kind: value('kind'),
        cents: value('cents'),
        paymentId: value('paymentId'),
        purpose: value('purpose'),
        provider: value('provider'),
        method,
        itemId: value('itemId'),
      }),
    ),
    owe: compile(
      db
        .insert(outbox)
        .values({ ...thing, state: 'owed', tries: 0 })
        .onConflictDoNothing(),
    ),
    schedule: compile(db.update(donations).set(schedule).where(eq(donations.id, donationId))),
    forget: compile(db.delete(donors).where(eq(donors.donationId, donationId))),
    withdraw: compile(db.delete(sharedMessages).where(eq(sharedMessages.donationId, donationId))),
  };
}

function value(name: string) {
  return sql`${sql.placeholder(name)}`;
}
