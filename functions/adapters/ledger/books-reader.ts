import { asc, eq, sql } from 'drizzle-orm';
import type { Entry } from '../../../src/domain/donations/ledger/entries.ts';
import type { Ledger } from '../../../src/domain/donations/ledger/ledger.ts';
import { compile, type Read } from './compile.ts';
import type { Database } from './database.ts';
import { entries, payments } from './schema/books.ts';

/** The entries of a donation: what every webhook asks. */
export function booksReader(db: Database, read: Read): Pick<Ledger, 'read' | 'readByPayment'> {
  const queries = compileQueries(db);
  return {
    async read(donationId) {
      return (await read(queries.read({ donationId }))).map(lineOf);
    },

    async readByPayment(paymentId) {
      const rows = await read(queries.readByPayment({ paymentId }));
      const [first] = rows;
      return first === undefined ? undefined : { donationId: textIn(first, 'donation_id'), entries: rows.map(lineOf) };
    },
  };
}

/** Built once: building a query costs more than SQLite takes to answer it. */
function compileQueries(db: Database) {
  const { donationId, position, fact } = entries;
  return {
    read: compile(
      db
        .select({ fact })
        .from(entries)
        .where(eq(donationId, sql.placeholder('donationId')))
        .orderBy(asc(position)),
    ),
    readByPayment: compile(
      db
        .select({ donationId, fact })
        .from(payments)
        .innerJoin(entries, eq(donationId, payments.donationId))
        .where(eq(payments.id, sql.placeholder('paymentId')))
        .orderBy(asc(position)),
    ),
  };
}

function lineOf(row: unknown): Entry {
  return JSON.parse(textIn(row, 'fact'));
}

function textIn(row: unknown, column: string): string {
  return typeof row === 'object' && row !== null ? String(Reflect.get(row, column)) : '';
}
