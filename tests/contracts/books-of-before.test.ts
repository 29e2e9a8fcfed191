import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { openMyGift } from '../../src/domain/donations/self-service/my-gift.ts';
import { booksOf, fund, setClock } from '../doubles/fund.ts';

const made = {
  sql: new URL('../fixtures/books-of-0ff4c13.sql', import.meta.url),
  at: Date.parse('2026-02-20T09:00:00Z'),
  /** As it stands in a mail to the donor. */
  token: 'aWQzLjE4MTYwNzQwMDAwMDA~m3YY89GW12U3jcbQrspdfq5ngqr5ZpVMym60fvh4r28',
};

test('books and links of version 0ff4c13 are read as they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'books-of-before-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const url = `file:${join(folder, 'books.db')}`;
  const before = createClient({ url });
  await before.executeMultiple(readFileSync(made.sql, 'utf8'));
  before.close();

  const storage = await openFileStorage(url);
  onTestFinished(() => storage.close());
  const deps = fund({ ...storage, clock: setClock(made.at) });
  expect(await deps.ledger.totals()).toMatchObject([{ mode: 'test', year: 2026, cents: 4500, gifts: 3 }]);
  expect(await openMyGift(deps, made.token)).toMatchObject({
    outcome: 'found',
    gift: {
      amount: 2500,
      frequency: 'monthly',
      paused: true,
      nextDebit: '2026-04-15',
      donor: { name: 'Ama', email: 'ama@example.org' },
      history: [
        { kind: 'gift', cents: 1000, bookedOn: '2026-01-15' },
        { kind: 'gift', cents: 2500, bookedOn: '2026-02-18' },
      ],
    },
  });
  const { donation } = await booksOf(deps, 'id5');
  expect(donation.attempts).toHaveLength(1);
  expect(donation.status).toBe('open');
});
