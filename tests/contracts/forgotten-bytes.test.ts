import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { forgetUntil } from '../../functions/jobs/retention.ts';
import { setClock, start } from '../doubles/fund.ts';
import { addition, opening } from './ledger-contract.ts';

test('who was erased is in no file on the disk any more, once the daily job has run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forgotten-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const url = `file:${join(folder, 'ledger.db')}`;
  const onDisk = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));

  const before = await openFileStorage(url);
  const donor = { name: 'Zonderling', email: 'zonderling@example.org', message: 'Voor mijn buren' };
  await before.ledger.start({ ...opening('d1'), donor });
  await before.ledger.start({ ...opening('d2'), donor: { name: 'Blijft' } });
  before.close();

  const storage = await openFileStorage(url);
  onTestFinished(() => storage.close());
  await storage.ledger.append({ ...addition('d1', 1, [{ type: 'erased', reason: 'donor' }]), eraseDonor: true });
  await forgetUntil({ ...storage, clock: setClock(start) }, Infinity);
  for (const bytes of onDisk()) for (const word of Object.values(donor)) expect(bytes).not.toContain(word);
  expect(onDisk().join('')).toContain('Blijft');
});
