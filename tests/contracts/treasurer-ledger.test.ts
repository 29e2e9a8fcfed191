import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFile, openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import type { LedgerEvent } from '../../src/domain/donations/ledger/entries.ts';
import { addition, opening } from './ledger-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'treasurer-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function fresh() {
  const url = `file:${join(folder, `${crypto.randomUUID()}.db`)}`;
  return { url, storage: await openFileStorage(url) };
}

const gift = (paymentId: string, amount: number, bookedOn = '2026-11-23'): LedgerEvent => ({
  type: 'gift',
  paymentId,
  cents: cents(amount),
  bookedOn,
});

describe('a gift is found', () => {
  it('by the first letters of its id, whatever their case, and by nothing shorter than the reference', async () => {
    const { storage } = await fresh();
    for (const id of ['aB_dEf-hijk', 'AB_DEF-Hxyz', 'ab_def-z', 'zz_def-h']) await storage.ledger.start(opening(id));
    expect((await storage.finder.byReference('AB_DEF-H', 9)).toSorted()).toEqual(['AB_DEF-Hxyz', 'aB_dEf-hijk']);
    expect(await storage.finder.byReference('ab_def-hijk', 9)).toEqual(['aB_dEf-hijk']);
    expect(await storage.finder.byReference('AB_DEF', 9)).toEqual([]);
    expect(await storage.finder.byReference("' OR 1=1", 9)).toEqual([]);
    storage.close();
  });

  it('by what was paid on a day', async () => {
    const { storage } = await fresh();
    await storage.ledger.start(opening('d1'));
    await storage.ledger.start(opening('d2'));
    await storage.ledger.append(addition('d1', 1, [gift('tr_1', 1250), gift('tr_2', 1250)]));
    await storage.ledger.append(addition('d2', 1, [gift('tr_3', 1250)], { mode: 'test' }));
    expect((await storage.finder.byAmountAndDay(cents(1250), '2026-11-23', 9)).toSorted()).toEqual(['d1', 'd2']);
    expect(await storage.finder.byAmountAndDay(cents(1250), '2026-11-22', 9)).toEqual([]);
    storage.close();
  });
});

describe('what a person has to look at', () => {
  it('is there from the moment that it is task until somebody says to have looked', async () => {
    const { storage } = await fresh();
    await storage.ledger.start(opening('d1'));
    const held = { kind: 'payment-held', about: 'tr_1' } as const;
    await storage.outbox.enqueue('d1', held, 5);
    await storage.outbox.enqueue('d1', { kind: 'thank-you' }, 5);
    await storage.outbox.enqueue('d1', { kind: 'double-payment', about: 'tr_2' }, 6);
    const item = { donationId: 'd1', task: held, tries: 0 };
    await storage.outbox.claim(item, 9, 19);
    await storage.outbox.handOver(item, 9);
    expect(await storage.alertReader.attention(9)).toEqual([
      { donationId: 'd1', kind: 'payment-held', about: 'tr_1', toldAt: 9 },
      { donationId: 'd1', kind: 'double-payment', about: 'tr_2' },
    ]);
    await storage.audit.add({ at: 10, who: 'Penny', action: 'attended', donationId: 'd1', about: 'payment-held:tr_1' });
    expect(await storage.alertReader.attention(9)).toMatchObject([{ kind: 'double-payment' }]);
    expect(await storage.alertReader.ofDonation('d1')).toEqual([
      { kind: 'thank-you', state: 'owed', tries: 0, dueAt: 5 },
      { kind: 'double-payment', about: 'tr_2', state: 'owed', tries: 0, dueAt: 6 },
      { kind: 'payment-held', about: 'tr_1', state: 'claimed', tries: 1, triedAt: 9 },
    ]);
    storage.close();
  });
});

describe('the audit log', () => {
  it('is read newest first, a page at a time', async () => {
    const { storage } = await fresh();
    for (const at of [1, 2, 3]) await storage.audit.add({ at, who: 'Penny', action: 'link-sent' });
    const newest = await storage.audit.page(2);
    expect(newest.map(({ at }) => at)).toEqual([3, 2]);
    expect((await storage.audit.page(2, newest.at(-1)?.id)).map(({ at }) => at)).toEqual([1]);
    storage.close();
  });

  it.each(["UPDATE audit SET who = 'Niemand'", 'DELETE FROM audit'])('takes no %s', async (statement) => {
    const { url, storage } = await fresh();
    await storage.audit.add({ at: 1, who: 'Penny', action: 'link-sent' });
    const client = openFile(url);
    await expect(client.execute(statement)).rejects.toThrow('only added to');
    client.close();
    expect(await storage.audit.page(9)).toHaveLength(1);
    storage.close();
  });
});
