import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import type { Storage } from '../../functions/adapters/ledger/storage.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import type { LedgerEvent } from '../../src/domain/donations/ledger/entries.ts';
import type { Mode } from '../../src/domain/donations/provider/provider.ts';
import { day } from '../../src/shared/time.ts';
import { addition, opening } from './ledger-contract.ts';

async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  const storage = await openFileStorage(`file:${join(folder, 'ledger.db')}`);
  onTestFinished(() => {
    storage.close();
    rmSync(folder, { recursive: true });
  });
  const shown = async (state: 'waiting' | 'approved' | 'refused', mode: Mode = 'live') =>
    (await storage.sharedMessages.list(state, mode, 10)).map(({ donationId }) => donationId);
  return { ...storage, storage, shown, folder };
}

async function share({ ledger }: Storage, id: string, message = `Bericht van ${id}`): Promise<void> {
  await ledger.start(opening(id, { donor: { email: `${id}@example.org`, message, share: { name: 'Ama' } } }));
}

async function pay({ ledger }: Storage, id: string, mode: Mode = 'live'): Promise<void> {
  const facts: LedgerEvent[] = [
    { type: 'payment-bound', paymentId: `tr-${id}`, sequence: 'oneoff' },
    { type: 'gift', paymentId: `tr-${id}`, cents: cents(1000), bookedOn: '2026-11-23' },
  ];
  await ledger.append(addition(id, 1, facts, { mode }));
}

async function news(storage: Storage, now: number, mode: Mode = 'live') {
  await storage.sharedMessages.oweNews(mode, now);
  return (await storage.outbox.due({ now, limit: 10 })).map(({ task }) => task);
}

test('a message waits for an editor once its gift is paid, and not before', async () => {
  const { storage, shown, sharedMessages } = await setUp();
  await share(storage, 'd1');
  expect(await shown('waiting')).toEqual([]);
  await pay(storage, 'd1');
  expect(await sharedMessages.list('waiting', 'live', 10)).toEqual([
    { donationId: 'd1', name: 'Ama', text: 'Bericht van d1', givenAt: 1 },
  ]);
  expect(await shown('approved')).toEqual([]);
});

test('an editor puts it on the site and takes it off again', async () => {
  const { storage, shown, sharedMessages } = await setUp();
  await share(storage, 'd1');
  await pay(storage, 'd1');
  expect(await sharedMessages.decide('d1', 'approved', 'Anna', 5)).toBe(true);
  expect([await shown('waiting'), await shown('approved')]).toEqual([[], ['d1']]);
  await sharedMessages.decide('d1', 'refused', 'Anna', 6);
  expect([await shown('approved'), await shown('refused')]).toEqual([[], ['d1']]);
});

test.each<readonly [string, LedgerEvent]>([
  ['refunded', { type: 'refund', paymentId: 'tr-d1', refundId: 're', cents: cents(-1000), bookedOn: '2026-11-24' }],
  [
    'taken back by a bank',
    { type: 'chargeback', paymentId: 'tr-d1', chargebackId: 'ch', cents: cents(-1000), bookedOn: '2026-11-24' },
  ],
])('an approved message of a gift that was %s is not there', async (_what, fact) => {
  const { storage, shown, sharedMessages } = await setUp();
  await share(storage, 'd1');
  await pay(storage, 'd1');
  await sharedMessages.decide('d1', 'approved', 'Anna', 5);
  await storage.ledger.append(addition('d1', 3, [fact]));
  expect(await shown('approved')).toEqual([]);
});

test('what a donor took back an editor cannot put on the site any more', async () => {
  const { storage, shown, sharedMessages } = await setUp();
  await share(storage, 'd1');
  await pay(storage, 'd1');
  await storage.ledger.withdrawMessage('d1');
  expect(await sharedMessages.decide('d1', 'approved', 'Anna', 5)).toBe(false);
  expect(await shown('approved')).toEqual([]);
});

test.each(['erased', 'dropped'] as const)('of a donor who was %s no row is left', async (how) => {
  const { storage, shown, folder } = await setUp();
  await share(storage, 'd1', 'Woorden om te vergeten');
  await pay(storage, 'd1');
  await storage.sharedMessages.decide('d1', 'approved', 'Anna', 5);
  if (how === 'dropped') await storage.ledger.drop('d1');
  else await storage.ledger.append(addition('d1', 3, [{ type: 'erased', reason: 'retention' }], { eraseDonor: true }));
  expect(await shown('approved')).toEqual([]);
  expect(await storage.sharedMessages.decide('d1', 'approved', 'Anna', 6)).toBe(false);
  const client = createClient({ url: `file:${join(folder, 'ledger.db')}` });
  for (const table of ['shared_messages', 'donors'])
    expect((await client.execute(`select * from ${table}`)).rows).toEqual([]);
  client.close();
});

test('a real site shows no messages of gifts that were a trial', async () => {
  const { storage, shown, sharedMessages } = await setUp();
  await share(storage, 'd1');
  await pay(storage, 'd1', 'test');
  await sharedMessages.decide('d1', 'approved', 'Anna', 5);
  expect([await shown('approved', 'live'), await shown('approved', 'test')]).toEqual([[], ['d1']]);
});

describe('news for who decides', () => {
  const one = { kind: 'messages-waiting', about: '1' };

  test('is one mail for all that wait, and none of a gift that was not paid', async () => {
    const { storage } = await setUp();
    for (const id of ['d1', 'd2', 'd3']) await share(storage, id);
    expect(await news(storage, 1000)).toEqual([]);
    for (const id of ['d1', 'd2']) await pay(storage, id);
    await pay(storage, 'd3', 'test');
    expect(await news(storage, 2000)).toEqual([{ kind: 'messages-waiting', about: '2' }]);
    await Promise.all([news(storage, 3000), news(storage, 3000)]);
    expect(await news(storage, 3000 + day)).toHaveLength(1);
  });

  test('comes once a day at most, and not again of what was told', async () => {
    const { storage } = await setUp();
    await share(storage, 'd1');
    await pay(storage, 'd1');
    const [item] = (await news(storage, 1000)) && (await storage.outbox.due({ now: 1000, limit: 1 }));
    if (item === undefined) throw new Error('No mail is owed.');
    await storage.outbox.claim(item, 1000, 2000);
    await storage.outbox.settle(item, { kind: 'done' });
    for (const id of ['d2', 'd3']) await share(storage, id);
    await pay(storage, 'd2');
    expect(await news(storage, day - 1000)).toEqual([]);
    expect(await news(storage, day + 1000)).toEqual([one]);
    expect(await news(storage, 3 * day)).toEqual([one]);
  });
});
