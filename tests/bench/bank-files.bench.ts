import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { bankStatements } from '../../functions/treasurer/bank-statement/bank-statements.ts';
import { readFiles } from '../../functions/treasurer/bank-statement/read-files.ts';
import { importStatements } from '../../src/domain/treasurer/import-bank-statement.ts';
import { setClock, start } from '../doubles/fund.ts';
import { camtFile, type CamtFixture } from '../fixtures/camt.ts';
import { zipOf } from '../fixtures/zip.ts';
import { report } from './report.ts';

/** Bank files as a treasurer chooses them, read, matched and booked on a ledger in a file: ms in all, and once more when nothing is new. */
const month = [camtFile(lines(1_500, 0))];
const year = Array.from({ length: 250 }, (_, n) => camtFile(lines(8, n), '02', n * 8));
const rows = [
  await measure('1,500 lines in one file', [{ name: 'month.xml', bytes: new TextEncoder().encode(month[0]) }], 1_500),
  await measure('a year of 250 day files in a ZIP', [{ name: 'year.zip', bytes: zipOf(year) }], 2_000),
];
report('bank-files', rows);

/** Every second one is a gift. */
function lines(count: number, day: number): CamtFixture[] {
  const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, n) => ({
    amount: `${(n % 90) + 1}.50`,
    day: date,
    bankReference: `B${day}-${n}`,
    ...(n % 2 === 0 ? { structured: 'RF16DEKLOP' } : { text: `iets anders ${n}` }),
  }));
}

async function measure(what: string, files: Parameters<typeof readFiles>[0], expected: number) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const storage = await openFileStorage(`file:${join(folder, 'ledger.db')}`);
  const deps = { ...storage, clock: setClock(start), ids: { next: () => crypto.randomUUID() } };
  const [first, again] = [await run(), await run()];
  if (first.lines !== expected || again.known !== expected) throw new Error(`${first.lines}, ${again.known}`);
  storage.close();
  rmSync(folder, { recursive: true });
  return { what, ms: first.ms, 'ms again': again.ms };

  async function run() {
    const began = performance.now();
    const read = readFiles(files);
    if (read.outcome !== 'read') throw new Error(read.outcome);
    const statements = read.files.flatMap((file) => bankStatements(file, ['de-klop', 'top'], '2026-11-30'));
    const { gifts, open, known } = await importStatements(deps, 'live', statements);
    return { ms: Math.round(performance.now() - began), lines: gifts + open, known };
  }
}
