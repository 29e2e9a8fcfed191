import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import type { Storage } from '../../functions/adapters/ledger/storage.ts';
import { cents, sum } from '../../src/domain/donations/money/cents.ts';
import type { LedgerEvent } from '../../src/domain/donations/ledger/entries.ts';
import { wholeFund, type Purpose } from '../../src/domain/donations/money/purpose.ts';
import type { BankEntry, BankStatement } from '../../src/domain/treasurer/bank-statement.ts';
import { importStatements } from '../../src/domain/treasurer/import-bank-statement.ts';
import { matchOpenLines } from '../../src/domain/treasurer/match-payouts.ts';
import { readMonthPayouts } from '../../src/domain/treasurer/month-payouts.ts';
import type { Payout, PayoutLine } from '../../src/domain/treasurer/payout.ts';
import { readPayouts } from '../../src/domain/treasurer/read-payouts.ts';
import { setClock, start } from '../doubles/fund.ts';
import { addition, opening } from './ledger-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
afterAll(() => rmSync(folder, { recursive: true }));

const always = { from: '2026-11-01', until: '2026-11-30' };
const room: Purpose = { kind: 'room', room: 'de-klop' };
type Provider = 'mollie' | 'stripe';
const inBooks = (provider: Provider, id: string) => (provider === 'mollie' ? id : `stripe:${id}`);

const movement = fc.record({
  provider: fc.constantFrom<Provider>('mollie', 'stripe'),
  amount: fc.integer({ min: 200, max: 50_000 }),
  fee: fc.integer({ min: 0, max: 150 }),
  back: fc.constantFrom('none', 'none', 'refund', 'chargeback', 'chargeback-reversed'),
  forRoom: fc.boolean(),
  batch: fc.nat({ max: 3 }),
  /** Paid out a second time, which is a mistake of the provider's. */
  twice: fc.constantFrom(false, false, false, true),
});
type Movement = typeof movement extends fc.Arbitrary<infer T> ? T : never;

const transfer = fc.record({ amount: fc.integer({ min: 1, max: 9_999 }), forRoom: fc.boolean(), known: fc.boolean() });
type Transfer = typeof transfer extends fc.Arbitrary<infer T> ? T : never;

/** What happens, in any order and any number of times; `n` says which of them. */
const step = fc.record({ kind: fc.constantFrom('event', 'payouts', 'import', 'rematch'), n: fc.nat({ max: 30 }) });

interface PlannedPayout {
  readonly payout: Payout;
  readonly lines: readonly PayoutLine[];
}

function moneyOf({ provider, amount, back }: Movement, n: number): LedgerEvent[] {
  const paymentId = inBooks(provider, `pay_${n}`);
  const gift: LedgerEvent = { type: 'gift', paymentId, cents: cents(amount), bookedOn: '2026-11-03', method: 'ideal' };
  const gone = { paymentId, cents: cents(-amount), bookedOn: '2026-11-05' };
  const itemId = inBooks(provider, `back_${n}`);
  if (back === 'none') return [gift];
  if (back === 'refund') return [gift, { ...gone, type: 'refund', refundId: itemId }];
  const chargeback: LedgerEvent = { ...gone, type: 'chargeback', chargebackId: itemId };
  if (back === 'chargeback') return [gift, chargeback];
  return [
    gift,
    chargeback,
    { type: 'chargeback-reversed', paymentId, cents: cents(amount), bookedOn: '2026-11-09', chargebackId: itemId },
  ];
}

/** Each movement is in one payout; what went back may be in a later one than the gift. */
function plan(movements: readonly Movement[]): PlannedPayout[] {
  const lines = movements.flatMap((one, n) =>
    moneyOf(one, n).map((fact, part) => {
      const kind =
        fact.type === 'gift' || fact.type === 'refund' || fact.type === 'chargeback'
          ? fact.type
          : 'chargeback-reversed';
      const itemId = inBooks(one.provider, kind === 'gift' ? `pay_${n}` : `back_${n}`);
      const amount = 'cents' in fact ? cents(fact.cents) : cents(0);
      const line: PayoutLine = {
        id: `${itemId}-${kind}`,
        kind,
        itemId,
        cents: amount,
        fee: cents(part === 0 ? one.fee : 0),
      };
      return { provider: one.provider, batch: (one.batch + part) % 4, line };
    }),
  );
  const again = movements.flatMap((one, n) => {
    const first = lines.find(({ line }) => line.id === `${inBooks(one.provider, `pay_${n}`)}-gift`);
    const line = first && { ...first.line, fee: cents(0) };
    return one.twice && line ? [{ provider: one.provider, batch: 4, line }] : [];
  });
  const groups = Map.groupBy([...lines, ...again], ({ provider, batch }) => `${provider} ${batch}`);
  return [...groups.values()].map((group, index) => {
    const [{ provider, batch } = { provider: 'mollie' as const, batch: 0 }] = group;
    const own = group.map(({ line }) => line);
    return {
      lines: own,
      payout: {
        id: inBooks(provider, `payout_${batch}`),
        provider,
        mode: 'live',
        status: 'paid',
        paidOn: `2026-11-${10 + index}`,
        cents: sum(own.map((line) => cents(line.cents - line.fee))),
        reference: `1234567.2611.${10 + index}`,
      },
    };
  });
}

/** Two statements that overlap, with the payouts on both and the transfers divided over them. */
function statements(payouts: readonly PlannedPayout[], transfers: readonly Transfer[]): BankStatement[] {
  const paidOut = payouts.map(({ payout }): BankEntry => {
    const { id, paidOn, cents: amount, reference } = payout;
    return entryOf(id, { bookedOn: paidOn, cents: amount, text: `Uitbetaling ${reference}` });
  });
  const given = transfers.map(({ amount, forRoom, known }, n): BankEntry => {
    const purpose = forRoom ? room : wholeFund;
    return entryOf(`t-${n}`, { bookedOn: '2026-11-20', cents: cents(amount), text: 'dank', ...(known && { purpose }) });
  });
  const all = [...paidOut, ...given];
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half + 1), all.slice(Math.max(0, half - 1)), all].map((entries, n) => ({
    account: 'NL02ABNA0123456789',
    id: `statement-${n}`,
    period: { from: '2026-11-01', until: '2026-11-30' },
    entries,
    others: 0,
    unread: [],
  }));
}

function entryOf(
  reference: string,
  line: Pick<BankEntry['lines'][number], 'bookedOn' | 'cents' | 'text' | 'purpose'>,
): BankEntry {
  return {
    bucket: `${line.bookedOn}_${line.cents}`,
    references: [`booking:${reference}`],
    statement: 'any',
    bookedOn: line.bookedOn,
    lines: [{ ...line, choices: [], isReversal: false, formerKey: '' }],
  };
}

async function build(storage: Storage, movements: readonly Movement[], transfers: readonly Transfer[]) {
  const clock = setClock(start);
  const planned = plan(movements);
  const files = statements(planned, transfers);
  let made = 0;
  const deps = { ...storage, clock, ids: { next: () => `bank-donation-${(made += 1)}` } };
  const events = movements.flatMap((one, n) =>
    moneyOf(one, n).map((fact, position) => ({ one, n, fact, position: position + 1 })),
  );

  /** As a webhook does: a position is taken once. */
  async function event(index: number): Promise<void> {
    const found = events[index % events.length];
    if (found === undefined) return;
    const { one, n, fact, position } = found;
    const purpose = one.forRoom ? room : wholeFund;
    const created = {
      at: 1,
      type: 'created',
      mode: 'live',
      amount: cents(one.amount),
      frequency: 'once',
      purpose,
    } as const;
    await storage.ledger.start(opening(`d${n}`, { entries: [created] }));
    await storage.ledger.append(addition(`d${n}`, position, [fact], { mode: 'live', purpose }));
  }

  /** The first `visible` payouts are there already. */
  async function payouts(visible: number): Promise<void> {
    const there = planned.slice(0, visible);
    const sourceOf = (provider: Provider) => ({
      provider,
      mode: 'live' as const,
      async *payouts() {
        for (const { payout } of there) if (payout.provider === provider) yield payout;
      },
      lines: async ({ id }: Payout) => there.find(({ payout }) => payout.id === id)?.lines ?? [],
    });
    await readPayouts({ ...deps, payoutSources: [sourceOf('mollie'), sourceOf('stripe')] }, Infinity);
  }

  const read = (n: number) => importStatements(deps, 'live', files.slice(n % files.length).slice(0, 1));
  const rematch = () => matchOpenLines(storage.statementLines, 'live', start);
  return { planned, files, events, event, payouts, read, rematch };
}

/** Of all payouts: which booking each line is matched with. */
async function matches(storage: Storage): Promise<string[]> {
  const sums = await storage.payouts.inPeriod('live', always);
  const lines = await Promise.all(sums.map(({ id }) => storage.payouts.lines(id, 999)));
  return lines.flat().flatMap((line) => (line.match === 'matched' ? `${line.kind} ${line.itemId}` : []));
}

it('whatever the order and repetition of events, payouts and statements, the sums agree and no line is matched twice', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(movement, { minLength: 1, maxLength: 8 }),
      fc.array(transfer, { maxLength: 5 }),
      fc.array(step, { maxLength: 25 }),
      async (movements, transfers, steps) => {
        const storage = await openFileStorage(`file:${join(folder, `${(run += 1)}.db`)}`);
        const world = await build(storage, movements, transfers);
        for (const { kind, n } of steps) {
          if (kind === 'event') await world.event(n);
          else if (kind === 'payouts') await world.payouts(n % (world.planned.length + 1));
          else if (kind === 'import') await world.read(n);
          else await world.rematch();
          const matched = await matches(storage);
          expect(new Set(matched).size).toBe(matched.length);
        }
        // Now all has happened, twice.
        for (let round = 0; round < 2; round += 1) {
          for (let index = 0; index < world.events.length; index += 1) await world.event(index);
          await world.payouts(world.planned.length);
          for (let file = 0; file < world.files.length; file += 1) await world.read(file);
          await world.rematch();
        }
        const { payouts, differences } = await readMonthPayouts(storage, 'live', '2026-11', start);
        const twice = movements.filter((one) => one.twice);
        expect(differences.map(({ kind }) => kind)).toEqual(twice.map(() => 'again'));
        const bookings = await storage.bookings.page('live', always, 999);
        const atProviders = bookings.filter(({ provider }) => provider !== 'bank');
        expect(sum(payouts.map(({ gross }) => gross))).toBe(
          sum(atProviders.map((one) => one.cents)) + twice.reduce((all, { amount }) => all + amount, 0),
        );
        expect(sum(payouts.map(({ gross, fees }) => cents(gross - fees)))).toBe(sum(payouts.map((one) => one.cents)));
        expect(await matches(storage)).toHaveLength(atProviders.length);
        const fees = cents(movements.reduce((all, one) => all + one.fee, 0));
        const costs = await storage.payouts.costs('live', always);
        expect(sum(costs.map((one) => one.cents))).toBe(fees);
        expect(costs.every(({ purpose }) => purpose !== undefined)).toBe(true);
        const known = transfers.filter((one) => one.known);
        const byBank = bookings.filter(({ provider }) => provider === 'bank');
        expect(byBank).toHaveLength(known.length);
        expect(sum(byBank.map((one) => one.cents))).toBe(known.reduce((all, { amount }) => all + amount, 0));
        expect(sum((await storage.ledger.totals()).map((one) => one.cents))).toBe(
          sum(bookings.map((one) => one.cents)),
        );
        expect(payouts.filter(({ onStatement }) => onStatement !== undefined)).toHaveLength(world.planned.length);
        expect(await storage.statementLines.open('live', 99)).toHaveLength(transfers.length - known.length);
        storage.close();
      },
    ),
    { numRuns: 20 },
  );
});
