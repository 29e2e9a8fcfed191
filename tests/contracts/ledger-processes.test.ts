import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { aRequest, booksOf, fund } from '../doubles/fund.ts';

const folder = mkdtempSync(join(tmpdir(), 'processes-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = promisify(execFile);
const script = fileURLToPath(new URL('../doubles/settle-process.ts', import.meta.url));

describe('one ledger file and several processes', () => {
  it('opens a new file in all of them at once, and writes one line for one payment, and sends each mail once', async () => {
    const url = `file:${join(folder, 'shared.db')}`;
    const [storage] = await Promise.all(Array.from({ length: 4 }, () => openFileStorage(url)));
    if (storage === undefined) throw new Error('not opened');
    const deps = fund({ ...storage });
    await startDonation(deps, aRequest(), 'key');
    const { donation } = await booksOf(deps, 'id1');
    const attempt = donation.attempts[0]?.id ?? '';
    const links = Array.from({ length: 200 }, (_, index) => `id1:manage-links:${index}`);
    for (const link of links)
      await storage.outbox.enqueue('id1', { kind: 'manage-links', about: link.split(':')[2] ?? '' }, deps.clock.now());
    // All at the same moment, so that they want the same mails.
    const from = String(Date.now() + 4_000);
    const processes = Array.from({ length: 4 }, () => run(process.execPath, [script, url, 'id1', attempt, '5', from]));
    const reports = (await Promise.all(processes)).map(({ stdout }): { outcomes: string[]; mails: string[] } =>
      JSON.parse(stdout),
    );
    const outcomes = reports.flatMap((report) => report.outcomes);
    expect(outcomes).toHaveLength(100);
    expect(outcomes.filter((outcome) => outcome === 'settled')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'already-settled')).toHaveLength(99);
    expect(reports.flatMap((report) => report.mails).toSorted()).toEqual([...links, 'id1:thank-you'].toSorted());
    expect(await storage.ledger.totals()).toMatchObject([{ cents: 1000, gifts: 1 }]);
    expect((await booksOf(deps, 'id1')).donation.status).toBe('paid');
    storage.close();
    // Four processes start on a busy machine.
  }, 60_000);
});
