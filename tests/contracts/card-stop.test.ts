import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { openRemoteStorage } from '../../functions/adapters/ledger/remote-storage.ts';
import { settlePayment } from '../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { hour, minute } from '../../src/shared/time.ts';
import { aRequest, fund, start, type Fund } from '../doubles/fund.ts';
import { memoryStorage } from '../doubles/memory-storage.ts';
import { startRemoteDatabase } from '../doubles/remote-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'card-stop-'));
const closers: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
  rmSync(folder, { recursive: true });
});

let files = 0;
async function inTwoProcesses() {
  const url = `file:${join(folder, `${(files += 1)}.db`)}`;
  const both = [await openFileStorage(url), await openFileStorage(url)] as const;
  for (const storage of both) closers.push(() => storage.close());
  return both;
}

async function overTheWeb() {
  const database = await startRemoteDatabase();
  const both = [await openRemoteStorage(database.url), await openRemoteStorage(database.url)] as const;
  closers.push(() => database.stop());
  return both;
}

const kinds = [
  [
    'in memory',
    async () => {
      const storage = memoryStorage();
      return [storage, storage] as const;
    },
  ],
  ['in a file, two processes', inTwoProcesses],
  ['in a remote database, over the web client', overTheWeb],
] as const;

async function begin(deps: Fund, count: number, from = 0): Promise<void> {
  for (let index = from; index < from + count; index += 1) await startDonation(deps, aRequest(), `key-${index}`);
}

describe.each(kinds)('%s: cards', (_, open) => {
  async function setUp() {
    const [one, other] = await open();
    const deps = fund({ ...one });
    const cards = [one.cardStop, other.cardStop] as const;
    return { deps, cards, outbox: other.outbox };
  }

  it('are stopped for everybody until a moment, and owe one mail, whoever saw it first', async () => {
    const { deps, cards, outbox } = await setUp();
    await begin(deps, 3);
    const [one, other] = cards;
    expect(await one.stoppedUntil(start)).toBeUndefined();
    const stopped = await Promise.all(
      Array.from({ length: 20 }, (_none, index) => (index % 2 ? one : other).stop(start + index, start + index + hour)),
    );
    expect(stopped.filter(Boolean)).toHaveLength(1);
    for (const card of cards) expect(await card.stoppedUntil(start + 59 * minute)).toBeGreaterThanOrEqual(start + hour);
    expect(await one.stoppedUntil(start + 2 * hour)).toBeUndefined();
    const due = await outbox.due({ now: start + hour, limit: 9 });
    expect(due.map(({ task }) => task.kind)).toEqual(['card-testing']);
  });

  it('are stopped anew, with a new mail, when that was over', async () => {
    const { deps, cards, outbox } = await setUp();
    await begin(deps, 1);
    await cards[0].stop(start, start + hour);
    expect(await cards[1].stop(start + hour - 1, start + 2 * hour)).toBeUndefined();
    deps.clock.advance(hour);
    await begin(deps, 1, 1);
    expect(await cards[1].stop(start + hour, start + 2 * hour)).toBeDefined();
    expect(await outbox.due({ now: start + hour, limit: 9 })).toHaveLength(2);
  });

  it('are not stopped where nobody waits to pay', async () => {
    const { cards, outbox } = await setUp();
    expect(await cards[0].stop(start, start + hour)).toBeUndefined();
    expect(await cards[0].stoppedUntil(start)).toBeUndefined();
    expect(await outbox.due({ now: start + hour, limit: 9 })).toEqual([]);
  });

  it('are counted by what was begun in a time, waits or was paid', async () => {
    const { deps, cards } = await setUp();
    await begin(deps, 1);
    deps.clock.advance(5 * minute);
    await begin(deps, 4, 1);
    const paid = deps.provider.last().id;
    deps.provider.become(paid, 'paid');
    await settlePayment(deps, paid);
    deps.clock.advance(15 * minute);
    await begin(deps, 1, 5);
    const now = deps.clock.now();
    const time = { from: now - 16 * minute, until: now - 10 * minute, now };
    expect(await cards[1].begun(time)).toEqual({ waiting: 3, paid: 1 });
  });
});
