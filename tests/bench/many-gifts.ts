import type { Client, InValue, Row } from '@libsql/core/api';
import { openFile } from '../../functions/adapters/ledger/file-storage.ts';

/**
 * Fills a ledger's file with copies of one donation that went its way through the domain, each with ids of its own: in bulk,
 * because a hundred thousand gifts one by one take minutes. `{n}` in an id becomes the number of the copy, and the id of the
 * payment gets it at its end. Through the library that has the file open: another copy of SQLite in this process would take its
 * write-ahead log away.
 */
export async function copyGift(
  url: string,
  { donationId, paymentId }: { readonly donationId: string; readonly paymentId: string },
  copies: number,
): Promise<void> {
  const client = openFile(url);
  for (const table of ['donations', 'donors', 'payments', 'entries', 'bookings', 'outbox']) {
    const key = table === 'donations' ? 'id' : 'donation_id';
    const { rows, columns } = await client.execute({
      sql: `SELECT * FROM ${table} WHERE ${key} = ?`,
      args: [donationId],
    });
    const sql = `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`;
    for (const row of rows) await insertCopies(client, sql, valuesOf(row, columns, paymentId), copies);
  }
  await client.execute('ANALYZE');
  client.close();
}

const atOnce = 10_000;

async function insertCopies(client: Client, sql: string, values: readonly InValue[], copies: number): Promise<void> {
  for (let from = 0; from < copies; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, copies - from) }, (_, index) => from + index);
    await client.batch(
      numbers.map((copy) => ({ sql, args: values.map((value) => renumber(value, copy)) })),
      'write',
    );
  }
}

function valuesOf(row: Row, columns: readonly string[], paymentId: string): InValue[] {
  return columns.map((column) => {
    const value = row[column] ?? null;
    return typeof value === 'string' ? value.replaceAll(paymentId, `${paymentId}-{n}`) : value;
  });
}

function renumber(value: InValue, copy: number): InValue {
  return typeof value === 'string' ? value.replaceAll('{n}', String(copy)) : value;
}
