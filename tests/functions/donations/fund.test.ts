import { expect, test } from 'vitest';
import { answerFund } from '../../../functions/donations/fund.ts';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { FundTotal, Ledger } from '../../../src/domain/donations/ledger/ledger.ts';
import { wholeFund } from '../../../src/domain/donations/money/purpose.ts';
import { memoryStorage } from '../../doubles/memory-storage.ts';

const totals: readonly FundTotal[] = [
  { mode: 'live', purpose: wholeFund, year: 2026, cents: cents(12_050), gifts: 4 },
  { mode: 'live', purpose: { kind: 'room', room: 'de-klop' }, year: 2026, cents: cents(-500), gifts: 1 },
  { mode: 'test', purpose: wholeFund, year: 2026, cents: cents(999_900), gifts: 2 },
];

function ledgerWith(lastReconcile?: number): Ledger {
  return { ...memoryStorage().ledger, totals: async () => totals, lastReconcile: async () => lastReconcile };
}

const ask = (init: RequestInit = {}) => new Request('https://site.example/api/fund', init);

test('the totals per purpose and year, the gifts of tests apart, and when they were last checked', async () => {
  const at = Date.parse('2026-11-23T12:00:00Z');
  const payouts = { costYears: async () => [{ year: 2026, cents: cents(87) }] };
  const response = await answerFund({ ledger: ledgerWith(at), mode: 'live', payouts })(ask());
  expect(await response.json()).toEqual({
    currency: 'EUR',
    mode: 'live',
    totals: [
      { purpose: 'fund', year: 2026, cents: 12_050, gifts: 4 },
      { purpose: 'room', room: 'de-klop', year: 2026, cents: -500, gifts: 1 },
    ],
    costs: [{ year: 2026, cents: 87 }],
    testTotals: [{ purpose: 'fund', year: 2026, cents: 999_900, gifts: 2 }],
    lastReconcile: '2026-11-23T12:00:00.000Z',
  });
});

test('before the first check there is no time of it', async () => {
  const response = await answerFund({ ledger: ledgerWith(), mode: 'live' })(ask());
  expect(await response.json()).toMatchObject({ lastReconcile: null });
});

test('a minute old is new enough', async () => {
  const response = await answerFund({ ledger: ledgerWith(), mode: 'live' })(ask());
  expect(response.headers.get('Cache-Control')).toMatch(/\bmax-age=60\b/);
});

test('nothing can be sent to it', async () => {
  const response = await answerFund({ ledger: ledgerWith(), mode: 'live' })(ask({ method: 'POST' }));
  expect(response.status).toBe(405);
});
