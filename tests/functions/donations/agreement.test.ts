import { existsSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { answerFund } from '../../../functions/donations/fund.ts';
import { fundYears } from '../../../src/domain/donations/money/fund-years.ts';
import { day } from '../../../src/shared/time.ts';
import { endpoints, treasurerRoutes } from '../../../src/routes.ts';
import { fundEvent, type FundEvent } from './agreement-events.ts';
import { agreementWorld } from './agreement-world.ts';
import { get } from './donation-setup.ts';
import { formPost, setUpTreasurer } from '../treasurer/treasurer-setup.ts';

/** `EVENTS=10000 npm test -- agreement` takes a minute. */
const events = Number(process.env['EVENTS'] ?? 3_000);
/** So many happen at the same moment. */
const atOnce = 50;

/** What the public sees, what the treasurer takes home and what the providers have: three ways to the same cents. */
test(`after ${events} random events the page of the fund, the file of the treasurer and both providers agree to the cent`, async () => {
  const seed = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
  await agree(fc.sample(fundEvent, { seed, numRuns: events }), `again with SEED=${seed}`);
  // Some seconds by itself; ten times as long beside much else.
}, 180_000);

async function agree(history: readonly FundEvent[], how: string): Promise<void> {
  // Sums are the same on a disk that is memory, and thousands of waits for a busy one are not what this is about.
  if (existsSync('/dev/shm')) vi.stubEnv('TMPDIR', '/dev/shm');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { storage, clock, answer, logIn, mollie } = await setUpTreasurer({ purpose: { kind: 'room', room: 'top' } });
  const world = agreementWorld(storage, clock);
  for (let begin = 0; begin < history.length; begin += atOnce)
    await Promise.all(history.slice(begin, begin + atOnce).map((event) => world.happen(event)));
  for (let turn = 0; turn < 2; turn += 1) {
    clock.advance(1.5 * day);
    await world.lookAfterAll();
  }

  const response = await answerFund({ ledger: storage.ledger, mode: 'live' })(get(endpoints.fund));
  const { totals, testTotals } = fundAnswer.parse(await response.json());
  const lines = await linesOf(await answer(formPost(treasurerRoutes.files, wholeFile, { cookie: await logIn() })));

  const shown = totals.map(({ room, year, cents }) => [
    `${room === undefined ? 'fund' : `room:${room}`} ${year}`,
    cents,
  ]);
  expect(
    sums(lines, (line) => `${line.purpose} ${line.year}`),
    how,
  ).toEqual(sorted(shown));
  const years = fundYears(totals).map(({ year, cents }) => [String(year), cents]);
  expect(
    sums(lines, ({ year }) => year),
    how,
  ).toEqual(sorted(years));
  const gifts = totals.reduce((all, one) => all + one.gifts, 0);
  expect(
    lines.filter(({ kind }) => kind === 'Gift'),
    how,
  ).toHaveLength(gifts);
  expect(
    sums(lines, (line) => `${line.provider} ${line.purpose}`),
    how,
  ).toEqual(sorted([...world.accounts()]));

  // Something of everything happened, or nothing was shown.
  expect(new Set(lines.map(({ kind }) => kind)).size, how).toBe(5);
  expect(years.length, how).toBeGreaterThan(1);
  expect(lines.length, how).toBeGreaterThan(events / 20);
  // The one gift of a trial, at the stand-in, is in none of them.
  const [trial] = (await mollie.control({})).payments;
  expect(testTotals.map(({ cents }) => cents)).toEqual([trial?.net]);
}

const total = z.object({
  purpose: z.enum(['fund', 'room']),
  room: z.string().exactOptional(),
  year: z.int(),
  cents: z.int(),
  gifts: z.int(),
});
const fundAnswer = z.object({ totals: z.array(total), testTotals: z.array(total) });
const wholeFile = { kind: 'lines', mode: 'live', from: '2000-01-01', until: '2099-12-31' };
const fileRow = z.object({
  Datum: z.iso.date(),
  Soort: z.string(),
  Bedrag: z.string().regex(/^-?\d+,\d\d$/),
  Voor: z.string(),
  Betaaldienst: z.string(),
});

interface Line {
  readonly year: string;
  readonly kind: string;
  readonly cents: number;
  readonly purpose: string;
  readonly provider: string;
}

async function linesOf(file: Response): Promise<Line[]> {
  const rows = z.array(fileRow).parse(parse(await file.text(), { delimiter: ';', columns: true, bom: true }));
  return rows.map((row) => ({
    year: row.Datum.slice(0, 4),
    kind: row.Soort,
    cents: Number(row.Bedrag.replace(',', '')),
    purpose: row.Voor,
    provider: row.Betaaldienst,
  }));
}

function sums(lines: readonly Line[], keyOf: (line: Line) => string): string[] {
  const groups = Map.groupBy(lines, keyOf);
  return sorted([...groups].map(([key, own]) => [key, own.reduce((all, { cents }) => all + cents, 0)]));
}

/** `fund 2026: 12345`, in order. */
function sorted(pairs: readonly (readonly (string | number)[])[]): string[] {
  return pairs.map(([key, cents]) => `${key}: ${cents}`).toSorted();
}
