import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { journalFile, linesFile, type FileContents } from '../../../functions/treasurer/csv.ts';
import { cents, sum } from '../../../src/domain/donations/money/cents.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { allBookings } from '../../../src/domain/treasurer/all-bookings.ts';
import { moneyKinds, type Booking } from '../../../src/domain/treasurer/booking.ts';
import type { CostLine } from '../../../src/domain/treasurer/payout-ports.ts';
import type { Bookings } from '../../../src/domain/treasurer/ports.ts';
import { addition, opening } from '../../contracts/ledger-contract.ts';
import { documentOf } from '../donations/donation-setup.ts';
import { setUpTreasurer } from './treasurer-setup.ts';

const accounts = { journal: 'MEM', provider: '1250', gifts: '8000', returned: '8090', costs: '4500', bank: '1100' };

const booking: fc.Arbitrary<Booking> = fc
  .record({
    kind: fc.constantFrom(...moneyKinds),
    size: fc.integer({ min: 1, max: 50_000_00 }),
    method: fc.constantFrom('ideal', 'directdebit', undefined, '=1+1', '@SUM(A1)', '-2', '+3', 'a;b"c'),
    purpose: fc.constantFrom('fund', 'room:de-klop', 'room:=cmd'),
  })
  .map(({ kind, size, method, purpose }) => ({
    kind,
    cents: cents(kind === 'refund' || kind === 'chargeback' ? -size : size),
    purpose,
    provider: 'mollie',
    method,
    mode: 'live',
    bookedOn: '2026-11-23',
    donationId: 'abcdefghij',
    position: 3,
    paymentId: 'tr_1',
  }));

async function* batches(all: readonly Booking[]) {
  for (let begin = 0; begin < all.length; begin += 3) yield all.slice(begin, begin + 3);
}

const contents = (all: readonly Booking[], costs: readonly CostLine[] = []): FileContents => ({
  bookings: batches(all),
  costs: async () => costs,
});

const cost = (kept: number, purpose?: string): CostLine => ({
  paidOn: '2026-11-24',
  payoutId: 'stl_1',
  provider: 'mollie',
  mode: 'live',
  cents: cents(kept),
  ...(purpose !== undefined && { purpose }),
});

const rowsSchema = z.array(z.record(z.string(), z.string()));

async function rowsOf(file: ReadableStream<Uint8Array>) {
  const text = await new Response(file).text();
  return rowsSchema.parse(parse(text, { delimiter: ';', columns: true, bom: true }));
}

/** As Excel with Dutch settings reads it. */
function toCents(text = ''): number {
  expect(text).toMatch(/^-?\d+,\d\d$/);
  return Number(text.replace(',', ''));
}

describe('the file with lines', () => {
  test('begins with a byte order mark, and ends each line as Excel does', async () => {
    const bytes = new Uint8Array(await new Response(linesFile(contents([]))).arrayBuffer());
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes.slice(-2))).toBe('\r\n');
  });

  test('holds every booking to the cent, and no text that Excel would run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(booking, { maxLength: 20 }), async (all) => {
        const rows = await rowsOf(linesFile(contents(all)));
        expect(rows.map((row) => toCents(row['Bedrag']))).toEqual(all.map((one) => one.cents));
        for (const row of rows)
          for (const [name, cell] of Object.entries(row))
            if (name !== 'Bedrag') expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(rows.map((row) => row['Methode']?.replace(/^'/, ''))).toEqual(all.map(({ method = '' }) => method));
      }),
    );
  });
});

describe('the journal', () => {
  test('is in balance to the cent, in every booking and as a whole, and adds up to the books', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(booking, { minLength: 1, maxLength: 20 }), async (all) => {
        const rows = await rowsOf(journalFile(contents(all), accounts));
        expect(rows).toHaveLength(2 * all.length);
        const debit = rows.map((row) => toCents(row['Debet']));
        const credit = rows.map((row) => toCents(row['Credit']));
        expect(Math.min(...debit, ...credit)).toBeGreaterThanOrEqual(0);
        all.forEach((_, index) => {
          const pair = [2 * index, 2 * index + 1];
          expect(sumOf(pair.map((at) => debit[at] ?? 0))).toBe(sumOf(pair.map((at) => credit[at] ?? 0)));
        });
        const ofProvider = rows.map((row, at) =>
          row['Rekening'] === accounts.provider ? (debit[at] ?? 0) - (credit[at] ?? 0) : 0,
        );
        expect(sumOf(ofProvider)).toBe(sum(all.map((one) => one.cents)));
        const ofGifts = rows.map((row, at) =>
          row['Rekening'] === accounts.gifts ? (credit[at] ?? 0) - (debit[at] ?? 0) : 0,
        );
        expect(sumOf(ofGifts)).toBe(
          sum(all.filter(({ kind }) => kind === 'gift' || kind === 'correction').map((one) => one.cents)),
        );
      }),
    );
  });
});

describe('what a provider kept', () => {
  const costs = [cost(87, 'room:de-klop'), cost(35), cost(-5, 'fund')];

  test('is lines of its own in the file, less than nothing', async () => {
    const rows = await rowsOf(linesFile(contents([], costs)));
    expect(rows.map((row) => [row['Bedrag'], row['Voor'], row['Betaling']])).toEqual([
      ['-0,87', 'room:de-klop', 'stl_1'],
      ['-0,35', '', 'stl_1'],
      ['0,05', 'fund', 'stl_1'],
    ]);
  });

  test('goes from what the provider owes to the account of costs, in balance', async () => {
    const rows = await rowsOf(journalFile(contents([], costs), accounts));
    const balance = (account: string) =>
      sumOf(rows.map((row) => (row['Rekening'] === account ? toCents(row['Debet']) - toCents(row['Credit']) : 0)));
    expect([balance('4500'), balance('1250')]).toEqual([117, -117]);
    expect(rows.map((row) => row['Kostenplaats'])).toEqual(['room:de-klop', 'room:de-klop', '', '', 'fund', 'fund']);
  });

  test('is not kept of a transfer to our own account, which the bank owes nobody', async () => {
    const transfer: Booking = {
      kind: 'gift',
      cents: cents(2500),
      purpose: 'fund',
      provider: 'bank',
      method: 'banktransfer',
      mode: 'live',
      bookedOn: '2026-11-23',
      donationId: 'abcdefghij',
      position: 3,
      paymentId: 'bank:1',
    };
    const rows = await rowsOf(journalFile(contents([transfer]), accounts));
    expect(rows.map((row) => [row['Rekening'], row['Debet'], row['Credit']])).toEqual([
      ['1100', '25,00', '0,00'],
      ['8000', '0,00', '25,00'],
    ]);
  });
});

describe('reading all bookings', () => {
  test('asks for the next lines only when the ones before are taken, and stops when nobody reads on', async () => {
    let asked = 0;
    const endless: Pick<Bookings, 'page'> = {
      page: async (_mode, _period, limit) => {
        asked += 1;
        return Array.from({ length: limit }, (_, index) => lineAt(index));
      },
    };
    const none = { totals: async () => [], months: async () => [], years: async () => [] };
    const bookings = allBookings({ ...none, ...endless }, 'live', { from: '2026-11-01', until: '2026-11-30' });
    const file = linesFile({ bookings, costs: async () => [] });
    const reader = file.getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    expect(asked).toBeLessThanOrEqual(2);
  });
});

describe('the page for files', () => {
  const period = { from: '2026-11-01', until: '2026-11-30' };

  test('gives the month that is over, and a file of the days that were asked', async () => {
    const { open, send, acts, deps } = await setUpTreasurer();
    const page = await documentOf(await open(routes.files));
    expect(page.querySelector('input[name=from]')?.getAttribute('value')).toBe('2026-10-01');
    expect(page.querySelector('input[name=until]')?.getAttribute('value')).toBe('2026-10-31');
    const file = await send(routes.files, { kind: 'lines', mode: 'test', ...period });
    expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('Content-Disposition')).toBe(
      'attachment; filename="giften-proef-2026-11-01-tot-2026-11-30.csv"',
    );
    if (file.body === null) throw new Error('no body');
    expect(await rowsOf(file.body)).toMatchObject([
      { Datum: '2026-11-23', Soort: 'Gift', Bedrag: '10,00', Proef: 'ja' },
    ]);
    expect(await acts()).toEqual(['bookings-exported']);
    expect((await deps.audit.page(1))[0]?.about).toBe('2026-11-01 / 2026-11-30, test');
  });

  test('leaves gifts of a trial out of a file of real ones, and names and addresses out of every file', async () => {
    const { send } = await setUpTreasurer();
    for (const kind of ['lines', 'journal']) {
      const live = await send(routes.files, { kind, mode: 'live', ...period });
      expect((await live.text()).trimEnd().split('\r\n')).toHaveLength(1);
      const trial = await (await send(routes.files, { kind, mode: 'test', ...period })).text();
      expect(trial).not.toMatch(/ama/i);
    }
  });

  test.each([
    ['2026-11-31', '2026-12-31'],
    ['gisteren', '2026-12-31'],
    ['2026-12-01', '2026-11-30'],
    ['', ''],
  ])('asks again for %s until %s', async (from, until) => {
    const { send, acts } = await setUpTreasurer();
    expect((await send(routes.files, { kind: 'lines', mode: 'live', from, until })).status).toBe(422);
    expect(await acts()).toEqual([]);
  });
});

describe('the month', () => {
  test('shows what came in and went back, what is left, and says honestly that the costs are not known', async () => {
    const { open, deps } = await setUpTreasurer();
    await deps.ledger.start(opening('d-live-1'));
    await deps.ledger.append(
      addition('d-live-1', 1, [
        { type: 'gift', paymentId: 'tr_9', cents: cents(5000), bookedOn: '2026-11-03', method: 'ideal' },
        { type: 'chargeback', paymentId: 'tr_9', chargebackId: 'chb', cents: cents(-5000), bookedOn: '2026-11-04' },
        { type: 'gift', paymentId: 'tr_8', cents: cents(725), bookedOn: '2026-11-30', method: 'directdebit' },
      ]),
    );
    const page = await documentOf(await open(`${routes.month}?maand=2026-11&giften=echt`));
    const rows = rowTexts(page, 0, 'tr');
    expect(rows).toEqual([
      'Wat Aantal Bedrag',
      'Gift 2 € 57,25',
      'Terugbetaald 0 € 0,00',
      'Terugbetalen mislukt 0 € 0,00',
      'Teruggehaald door de bank 1 € -50,00',
      'Weer terug van de bank 0 € 0,00',
      'Kosten van de betaaldienst nog niet bekend',
      'Over, zonder de kosten € 7,25',
    ]);
    const ways = rowTexts(page, 2, 'tbody tr');
    expect(ways).toEqual(['Mollie, Incasso 1 € 7,25 € 0,00 € 7,25', 'Mollie, iDEAL 1 € 50,00 € -50,00 € 0,00']);
    const year = await documentOf(await open(`${routes.month}?jaar=2026&giften=echt`));
    expect(rowTexts(year, 0, 'tfoot tr')[0]).toBe('Samen 2 € 57,25 € -50,00 € 7,25');
    expect(rowTexts(await documentOf(await open(routes.month)), 0, 'tfoot tr')[0]).toBe(
      'Over, zonder de kosten € 10,00',
    );
    for (const odd of ['maand=2026-13', 'maand=../..', 'na=x', 'na=2026-11-03~~x', 'jaar=20266'])
      expect((await open(`${routes.month}?${odd}`)).status).toBe(200);
  });

  test('of many lines is shown a hundred at a time, each line once', async () => {
    const { open, deps } = await setUpTreasurer();
    await deps.ledger.start(opening('d-many-1'));
    await deps.ledger.append(
      addition(
        'd-many-1',
        1,
        Array.from({ length: 250 }, (_, n) => giftOf(n)),
      ),
    );
    const amounts: string[] = [];
    let path: string | undefined = `${routes.month}?maand=2026-11&giften=echt`;
    let turns = 0;
    while (path !== undefined) {
      const page = await documentOf(await open(path));
      const lines = page.querySelectorAll('table').at(-1);
      amounts.push(...(lines?.querySelectorAll('tbody [data-number]').map(({ text }) => text) ?? []));
      const more = page.querySelectorAll('a.button').find(({ text }) => text === 'De volgende regels');
      path = more?.getAttribute('href')?.replaceAll('&amp;', '&');
      turns += 1;
    }
    expect([turns, amounts.length, new Set(amounts).size]).toEqual([3, 250, 250]);
  });
});

/** A gift of one euro. */
function lineAt(position: number): Booking {
  return {
    kind: 'gift',
    cents: cents(100),
    purpose: 'fund',
    provider: 'mollie',
    mode: 'live',
    bookedOn: '2026-11-23',
    donationId: 'd',
    position,
    paymentId: 'tr',
  };
}

function giftOf(n: number) {
  return { type: 'gift', paymentId: `tr_x${n}`, cents: cents(100 + n), bookedOn: '2026-11-05' } as const;
}

/** The cells of each row with a space between them; empty ones left out. */
function rowTexts(page: HTMLElement, table: number, rows: string): string[] {
  const found = page.querySelectorAll('table')[table]?.querySelectorAll(rows) ?? [];
  return found.map((row) =>
    row
      .querySelectorAll('th, td')
      .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .join(' '),
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
