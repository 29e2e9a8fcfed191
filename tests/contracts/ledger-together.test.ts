import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@libsql/core/api';
import { createClient } from '@libsql/client/sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { writeTogether } from '../../functions/adapters/ledger/write-together.ts';
import type { LedgerEvent } from '../../src/domain/donations/ledger/entries.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { addition, opening } from './ledger-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'together-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const gift = (paymentId: string): LedgerEvent => ({
  type: 'gift',
  paymentId,
  cents: cents(500),
  bookedOn: '2026-11-23',
});

describe('appends at the same moment', () => {
  it('share one transaction', async () => {
    const { client, spy, batches, names } = await spyClient();
    const write = writeTogether(spy);
    await Promise.all(['a', 'b', 'c'].map((name) => write([insert(name)])));
    expect(batches).toEqual([3]);
    expect(await names()).toEqual(['a', 'b', 'c']);
    client.close();
  });

  it('are each refused or written for themselves, whole', async () => {
    const { client, spy, batches, names } = await spyClient();
    const write = writeTogether(spy);
    await write([insert('a')]);
    const written = await Promise.allSettled([
      write([insert('b'), insert('c')]),
      write([insert('d'), insert('a')]),
      write([insert('e')]),
    ]);
    expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await names()).toEqual(['a', 'b', 'c', 'e']);
    expect(batches).toEqual([1, 5, 2, 2, 1]);
    client.close();
  });

  it('are all told when the database fails, and not tried again', async () => {
    let tries = 0;
    const failing = {
      batch() {
        tries += 1;
        return Promise.reject(new Error('SQLITE_BUSY: database is locked'));
      },
    };
    const write = writeTogether(failing);
    const written = await Promise.allSettled([write([insert('a')]), write([insert('b')])]);
    expect(written.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(tries).toBe(1);
  });

  it('keep the totals equal to the lines while a third is in conflict', async () => {
    const storage = await openFileStorage(`file:${join(folder, 'totals.db')}`);
    const ids = Array.from({ length: 30 }, (_, index) => `d${index}`);
    for (const id of ids) await storage.ledger.start(opening(id));
    const add = (id: string) => storage.ledger.append(addition(id, 1, [gift(`tr_${id}`)]));
    const first = ids.filter((_, index) => index % 3 === 0);
    expect(new Set(await Promise.all(first.map(add)))).toEqual(new Set(['appended']));
    const outcomes = await Promise.all(ids.map(add));
    expect(outcomes).toEqual(ids.map((id) => (first.includes(id) ? 'conflict' : 'appended')));
    expect(await storage.ledger.totals()).toMatchObject([{ cents: 30 * 500, gifts: 30 }]);
    storage.close();
  });
});

function insert(name: string) {
  return { sql: 'INSERT INTO names VALUES (?)', args: [name] };
}

/** A real database that remembers how many statements each transaction had. */
async function spyClient() {
  const client = createClient({ url: `file:${join(folder, `${crypto.randomUUID()}.db`)}` });
  await client.execute('CREATE TABLE names (name text PRIMARY KEY)');
  const batches: number[] = [];
  const spy: Pick<Client, 'batch'> = {
    batch(statements, mode) {
      batches.push(statements.length);
      return client.batch(statements, mode);
    },
  };
  const names = async () =>
    (await client.execute('SELECT name FROM names ORDER BY name')).rows.map((row) => row['name']);
  return { client, spy, batches, names };
}
