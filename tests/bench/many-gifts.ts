import { DatabaseSync } from 'node:sqlite';

/**
 * Fills a ledger's file with copies of one donation that went its way through the domain, each with ids of its own: in bulk,
 * because a hundred thousand gifts one by one take minutes. `{n}` in an id becomes the number of the copy,
 * and the id of the payment gets it at its end.
 */
export function copyGift(
  file: string,
  { donationId, paymentId }: { readonly donationId: string; readonly paymentId: string },
  copies: number,
): void {
  const database = new DatabaseSync(file);
  database.exec('BEGIN');
  for (const table of ['donations', 'donors', 'payments', 'entries', 'bookings', 'outbox']) {
    const key = table === 'donations' ? 'id' : 'donation_id';
    const rows = database.prepare(`SELECT * FROM ${table} WHERE ${key} = ?`).all(donationId);
    for (const row of rows) {
      const names = Object.keys(row);
      const insert = database.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`);
      for (let copy = 0; copy < copies; copy += 1) {
        insert.run(
          ...Object.values(row).map((value) =>
            typeof value === 'string' ? renumber(value.replaceAll(paymentId, `${paymentId}-{n}`), copy) : value,
          ),
        );
      }
    }
  }
  database.exec('COMMIT');
  database.exec('ANALYZE');
  database.close();
}

function renumber(text: string, copy: number): string {
  return text.replaceAll('{n}', String(copy));
}
