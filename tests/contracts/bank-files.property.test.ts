import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import type { Storage } from '../../functions/adapters/ledger/storage.ts';
import { bankStatements } from '../../functions/treasurer/bank-statement/bank-statements.ts';
import { readCamt } from '../../functions/treasurer/bank-statement/read-camt.ts';
import { importStatements } from '../../src/domain/treasurer/import-bank-statement.ts';
import { setClock, start } from '../doubles/fund.ts';
import { bankFile, type BankTruth } from '../fixtures/bank-truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'bank-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What really happened on the account: few amounts, days and payers, so that there are many twins. */
const payment = fc.record({
  day: fc.integer({ min: 1, max: 5 }),
  cents: fc.constantFrom(1000, 1000, 1000, 2500, -1000),
  payer: fc.constantFrom('A', 'A', 'B'),
  text: fc.constantFrom('RF16DEKLOP', 'RF16DEKLOP', 'RF38TOP', 'zonder kenmerk'),
  /** In one sum with others: how many payments of one euro. */
  batch: fc.constantFrom(0, 0, 0, 2, 3),
});

/** A file over some days of it, as one of many banks writes it. */
const file = fc.record({
  from: fc.integer({ min: 1, max: 5 }),
  days: fc.integer({ min: 1, max: 5 }),
  version: fc.constantFrom('02', '08', '13'),
  withBookingReference: fc.boolean(),
  withPaymentReference: fc.boolean(),
  withChainReference: fc.boolean(),
  withCounterAccount: fc.boolean(),
  withDetailsOfSums: fc.boolean(),
  isStructured: fc.boolean(),
  copy: fc.nat({ max: 2 }),
});

async function read(storage: Storage, xml: string): Promise<void> {
  const done = readCamt(xml);
  if (done.outcome !== 'read') throw new Error(done.outcome);
  const statements = bankStatements(done.statements, ['de-klop', 'top'], '2026-11-30');
  const deps = { ...storage, clock: setClock(start), ids: { next: () => crypto.randomUUID() } };
  await importStatements(deps, 'live', statements);
}

/** What the books hold in the end: gifts by day, amount and purpose, and what a person has to look at. */
async function booksOf(storage: Storage): Promise<readonly string[]> {
  const bookings = await storage.bookings.page('live', { from: '2026-01-01', until: '2026-12-31' }, 999);
  const open = await storage.statementLines.open('live', 999);
  return [
    ...bookings.map(({ bookedOn, cents, purpose }) => `${bookedOn} ${cents} ${purpose}`),
    ...open.map(({ bookedOn, cents }) => `${bookedOn} ${cents} open`),
  ].toSorted();
}

it('any sequence of files over the same days gives the same books', async () => {
  let run = 0;
  const fresh = () => openFileStorage(`file:${join(folder, `${(run += 1)}.db`)}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(payment, { minLength: 1, maxLength: 7 }),
      fc.array(file, { maxLength: 5 }),
      async (truth: BankTruth, files) => {
        const complete = bankFile(truth, { from: 1, days: 5, withDetailsOfSums: true });
        const [once, often] = [await fresh(), await fresh()];
        await read(once, complete);
        for (const one of files) await read(often, bankFile(truth, one));
        await read(often, complete);
        expect(await booksOf(often)).toEqual(await booksOf(once));
        const after = await booksOf(often);
        for (const one of files) await read(often, bankFile(truth, one));
        expect(await booksOf(often)).toEqual(after);
        for (const storage of [once, often]) storage.close();
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
