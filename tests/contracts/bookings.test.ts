import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { migrate } from '../../functions/adapters/ledger/migrate.ts';
import { migrations } from '../../functions/adapters/ledger/migrations.ts';
import { cents, sum } from '../../src/domain/donations/money/cents.ts';
import { isMoney, type LedgerEvent } from '../../src/domain/donations/ledger/entries.ts';
import { wholeFund, type Purpose } from '../../src/domain/donations/money/purpose.ts';
import type { Booking } from '../../src/domain/treasurer/booking.ts';
import { addition, opening } from './ledger-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'bookings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const always = { from: '0000-01-01', until: '9999-12-31' };
const room: Purpose = { kind: 'room', room: 'de-klop' };

async function fresh() {
  const file = join(folder, `${crypto.randomUUID()}.db`);
  return { file, storage: await openFileStorage(`file:${file}`) };
}

const gift = (paymentId: string, amount: number, bookedOn: string, method?: string): LedgerEvent => ({
  type: 'gift',
  paymentId,
  cents: cents(amount),
  bookedOn,
  ...(method && { method }),
});
const refund = (paymentId: string, amount: number, bookedOn: string): LedgerEvent => ({
  type: 'refund',
  paymentId,
  refundId: `re-${paymentId}`,
  cents: cents(-amount),
  bookedOn,
});

describe('the bookings of a ledger', () => {
  it('add up per kind, purpose, provider and method; what goes back counts under the method by which it came', async () => {
    const { storage } = await fresh();
    for (const id of ['d1', 'd2', 'd3']) await storage.ledger.start(opening(id));
    await storage.ledger.append(
      addition('d1', 1, [gift('tr_1', 1000, '2026-11-03', 'ideal'), gift('tr_2', 500, '2026-11-04', 'ideal')]),
    );
    await storage.ledger.append(addition('d1', 3, [refund('tr_1', 400, '2026-11-05')]));
    await storage.ledger.append(addition('d2', 1, [gift('tr_3', 2500, '2026-11-30')], { purpose: room }));
    await storage.ledger.append(addition('d3', 1, [gift('tr_4', 900, '2026-11-03', 'ideal')], { mode: 'test' }));
    const november = { from: '2026-11-01', until: '2026-11-30' };
    expect(await storage.bookings.totals('live', november)).toEqual([
      { kind: 'gift', purpose: 'fund', provider: 'mollie', method: 'ideal', cents: 1500, count: 2 },
      { kind: 'gift', purpose: 'room:de-klop', provider: 'mollie', cents: 2500, count: 1 },
      { kind: 'refund', purpose: 'fund', provider: 'mollie', method: 'ideal', cents: -400, count: 1 },
    ]);
    expect(await storage.bookings.totals('live', { from: '2026-11-05', until: '2026-11-29' })).toMatchObject([
      { cents: -400 },
    ]);
    expect(await storage.bookings.totals('test', november)).toMatchObject([{ cents: 900 }]);
    expect(await storage.bookings.months('live', always)).toEqual([
      { month: '2026-11', kind: 'gift', cents: 4000, count: 3 },
      { month: '2026-11', kind: 'refund', cents: -400, count: 1 },
    ]);
    expect(await storage.bookings.years('live')).toEqual([2026]);
    expect(await storage.bookings.years('test')).toEqual([2026]);
    storage.close();
  });

  it('come a page at a time, each line once, in order of day', async () => {
    const { storage } = await fresh();
    await storage.ledger.start(opening('d1'));
    await storage.ledger.start(opening('d2'));
    const days = ['2026-11-09', '2026-11-02', '2026-11-02', '2026-11-30', '2026-12-01'];
    await storage.ledger.append(
      addition(
        'd1',
        1,
        days.map((day, n) => gift(`tr_1${n}`, 100 + n, day)),
      ),
    );
    await storage.ledger.append(
      addition(
        'd2',
        1,
        days.map((day, n) => gift(`tr_2${n}`, 200 + n, day)),
      ),
    );
    const seen: Booking[] = [];
    let page: readonly Booking[];
    do {
      page = await storage.bookings.page('live', { from: '2026-11-01', until: '2026-11-30' }, 3, seen.at(-1));
      seen.push(...page);
    } while (page.length > 0);
    expect(seen.map(({ cents: amount }) => amount)).toEqual([101, 102, 201, 202, 100, 200, 103, 203]);
    storage.close();
  });

  it('of a refused append are not there, and those of a dropped donation go with it', async () => {
    const { storage } = await fresh();
    await storage.ledger.start(opening('d1'));
    await storage.ledger.append(addition('d1', 0, [gift('tr_1', 100, '2026-11-01')]));
    expect(await storage.bookings.page('live', always, 9)).toEqual([]);
    await storage.ledger.append(addition('d1', 1, [gift('tr_1', 100, '2026-11-01')]));
    expect(await storage.bookings.page('live', always, 9)).toHaveLength(1);
    await storage.ledger.drop('d1');
    expect(await storage.bookings.page('live', always, 9)).toEqual([]);
    storage.close();
  });

  const line = fc.record({
    donation: fc.nat({ max: 4 }),
    amount: fc.integer({ min: 1, max: 50_000_00 }),
    day: fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28', '2026-11-23'),
    kind: fc.constantFrom('gift', 'gift', 'refund', 'refund-failed', 'chargeback', 'chargeback-reversed', 'open'),
  });

  it('are the money lines of the entries, to the cent, whether they were booked one by one or filled in by the migration', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
        const { file, storage } = await fresh();
        const shape = [0, 1, 2, 3, 4].map((n) => ({
          id: `d${n}`,
          mode: n === 3 ? ('test' as const) : ('live' as const),
          purpose: n % 2 === 0 ? wholeFund : room,
        }));
        const lengths = new Map<string, number>();
        for (const { id, mode, purpose } of shape) {
          const created = { at: 1, type: 'created', mode, amount: cents(100), frequency: 'once', purpose } as const;
          await storage.ledger.start(opening(id, { entries: [created] }));
          lengths.set(id, 1);
        }
        for (const { donation, ...rest } of lines) {
          const { id, mode, purpose } = shape[donation] ?? { id: 'd0', mode: 'live', purpose: wholeFund };
          const expected = lengths.get(id) ?? 1;
          const fact = factOf(rest, `tr_${id}`);
          await storage.ledger.append(addition(id, expected, [fact], { mode, purpose }));
          lengths.set(id, expected + 1);
        }
        const entries = (await Promise.all(shape.map(({ id }) => storage.ledger.read(id)))).flat().filter(isMoney);
        const booked = [
          ...(await storage.bookings.page('live', always, 99)),
          ...(await storage.bookings.page('test', always, 99)),
        ];
        expect(sum(booked.map((one) => one.cents))).toBe(sum(entries.map((one) => one.cents)));
        expect(sorted(booked)).toEqual(sorted(entries));
        const totals = await storage.ledger.totals();
        expect(sum(totals.map((one) => one.cents))).toBe(sum(booked.map((one) => one.cents)));
        storage.close();
        expect(await filledIn(file)).toEqual(await rowsOf(file));
      }),
      { numRuns: 25 },
    );
  });
});

function sorted(booked: readonly { readonly cents: number }[]): number[] {
  return booked.map((one) => one.cents).toSorted((one, other) => one - other);
}

function factOf(
  { kind, amount, day }: { readonly kind: string; readonly amount: number; readonly day: string },
  paymentId: string,
): LedgerEvent {
  const [money, bookedOn] = [cents(amount), day];
  const back = { paymentId, cents: cents(-amount), bookedOn };
  if (kind === 'refund') return { ...back, type: 'refund', refundId: 're' };
  if (kind === 'refund-failed') return { ...back, cents: money, type: 'refund-failed', refundId: 're' };
  if (kind === 'chargeback') return { ...back, type: 'chargeback', chargebackId: 'chb' };
  if (kind === 'chargeback-reversed')
    return { ...back, cents: money, type: 'chargeback-reversed', chargebackId: 'chb' };
  if (kind === 'open') return { type: 'attempt-started', attemptId: 'a' };
  return gift(paymentId, amount, day, 'ideal');
}

const rows =
  'SELECT mode, booked_on, donation_id, position, kind, cents, payment_id, purpose, provider, item_id FROM bookings ORDER BY 1, 2, 3, 4';

async function rowsOf(file: string) {
  const client = createClient({ url: `file:${file}` });
  const found = await client.execute(rows);
  client.close();
  return found.rows.map((row) => Object.values(row));
}

/** A ledger of before there were bookings, with the same entries, brought to the newest schema. */
async function filledIn(file: string) {
  const old = createClient({ url: `file:${join(folder, `${crypto.randomUUID()}.db`)}` });
  const [first] = migrations;
  await old.execute('CREATE TABLE migrations (name text PRIMARY KEY NOT NULL)');
  await old.batch([
    { sql: 'INSERT INTO migrations VALUES (?)', args: [first?.name ?? ''] },
    ...(first?.statements ?? []),
  ]);
  await old.execute({ sql: 'ATTACH ? AS newer', args: [file] });
  const columns = (await old.execute('SELECT * FROM main.donations')).columns.join();
  await old.execute(`INSERT INTO donations (${columns}) SELECT ${columns} FROM newer.donations`);
  await old.execute('INSERT INTO entries SELECT * FROM newer.entries');
  await old.execute('DETACH newer');
  await migrate(old);
  const found = await old.execute(rows);
  old.close();
  return found.rows.map((row) => Object.values(row));
}
