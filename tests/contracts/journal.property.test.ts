import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import type { Storage } from '../../functions/adapters/ledger/storage.ts';
import { cents, negative, sum, type Cents } from '../../src/domain/donations/money/cents.ts';
import type { NumberedEntry } from '../../src/domain/treasurer/journal-exports.ts';
import { periodOfMonth } from '../../src/domain/treasurer/months.ts';
import { addition, opening } from './ledger-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const accounts = { journal: 'MEM', provider: '1250', gifts: '8000', returned: '8090', costs: '4500', bank: '1260' };

/** Things that happen: a gift of a month, a payout with costs (again, with others), a month that is closed. */
const step = fc.record({
  kind: fc.constantFrom('gift', 'gift', 'payout', 'close'),
  month: fc.integer({ min: 1, max: 4 }),
  cents: fc.integer({ min: 1, max: 9_999 }),
  payout: fc.nat({ max: 2 }),
});

const dayIn = (month: number, day: string) => `2026-${String(month).padStart(2, '0')}-${day}`;

async function exported(storage: Storage): Promise<NumberedEntry[][]> {
  const made = (await storage.journal.list('live')).toReversed();
  return Promise.all(made.map(async ({ number }) => [...(await storage.journal.entries('live', number, 999, 0))]));
}

function amountOf({ about }: NumberedEntry): Cents {
  return 'booking' in about ? about.booking.cents : negative(about.cost.cents);
}

it('every booking and every cost is in one export, under numbers that count up, and an export never changes', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      const storage = await openFileStorage(`file:${join(folder, `${(run += 1)}.db`)}`);
      const close = async (month: number) => {
        const [last] = await storage.journal.list('live');
        const { until } = periodOfMonth(`2026-${String(month).padStart(2, '0')}`);
        if (last !== undefined && until <= last.until) return;
        const closing = { number: (last?.number ?? 0) + 1, until, madeAt: 1, who: 'P', accounts };
        await storage.journal.close('live', { ...closing, ...(last && { before: last.until }) });
      };
      let before: NumberedEntry[][] = [];
      for (const [n, one] of steps.entries()) {
        if (one.kind === 'gift') {
          await storage.ledger.start(opening(`d${n}`));
          const money = { paymentId: `tr_${n}`, cents: cents(one.cents), bookedOn: dayIn(one.month, '15') };
          await storage.ledger.append(addition(`d${n}`, 1, [{ type: 'gift', ...money }]));
        } else if (one.kind === 'payout') {
          const id = `stl_${one.payout}`;
          const paidOn = dayIn(one.payout + 1, '20');
          const payout = { id, provider: 'mollie', mode: 'live', status: 'paid', paidOn, cents: cents(0) } as const;
          await storage.payouts.write(payout, [{ id: 'c', kind: 'cost', cents: cents(0), fee: cents(one.cents) }]);
        } else await close(one.month);
        const now = await exported(storage);
        expect(now.slice(0, before.length)).toEqual(before);
        before = now;
      }
      await close(12);
      const all = (await exported(storage)).flat();
      expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
      const always = { from: '2026-01-01', until: '2026-12-31' };
      const bookings = await storage.bookings.page('live', always, 999);
      const costs = await storage.payouts.costLines('live', always);
      const costsTogether = sum(costs.map((one) => one.cents));
      expect(sum(all.map(amountOf))).toBe(sum(bookings.map((one) => one.cents)) - costsTogether);
      expect(all.filter(({ about }) => 'booking' in about)).toHaveLength(bookings.length);
      storage.close();
    }),
    { numRuns: 30 },
  );
}, 120_000);
