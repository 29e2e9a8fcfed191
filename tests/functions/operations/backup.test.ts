import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStorage } from '../../../functions/adapters/ledger/file-storage.ts';
import { forgetUntil } from '../../../functions/jobs/retention.ts';
import { seal, unseal } from '../../../functions/node/operations/backup-file.ts';
import { lastBackup, listBackups, makeBackup } from '../../../functions/node/operations/backups.ts';
import { restore } from '../../../functions/node/operations/restore.ts';
import { readEnv } from '../../../functions/settings/env.ts';
import { createConnection } from '../../../functions/wiring/connection.ts';
import { fileDatabases } from '../../../functions/wiring/files.ts';
import { reconcile } from '../../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../src/domain/donations/payments/start-donation.ts';
import { day, hour } from '../../../src/shared/time.ts';
import { aRequest, fund, setClock, start } from '../../doubles/fund.ts';
import { modelProvider } from '../../doubles/model-provider.ts';

const passphrase = 'een lange zin die niemand raadt, van meer dan 32 tekens';

async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'backup-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const env = readEnv({
    DATABASE_URL: `file:${join(folder, 'books.db')}`,
    BACKUP_DIR: join(folder, 'backups'),
    BACKUP_KEY: passphrase,
    BACKUP_KEEP: '2',
  });
  return { folder, env };
}

test('what is restored equals the provider again after a reconcile, also what came in after the backup', async () => {
  const { folder, env } = await setUp();
  const clock = setClock(start);
  const provider = modelProvider(clock);
  const running = await openFileStorage(env.DATABASE_URL);
  const deps = fund({ ...running, clock, provider });
  const give = async (key: string) => {
    await startDonation(deps, aRequest(), key);
    provider.become(provider.last().id, 'paid');
    await settlePayment(deps, provider.last().id);
  };
  await give('before');
  await startDonation(deps, aRequest(), 'paid-after-the-backup');
  const open1 = provider.last().id;
  const file = await makeBackup(env);
  provider.become(open1, 'paid');
  await settlePayment(deps, open1);
  expect((await running.ledger.totals()).map(({ cents }) => cents)).toEqual([2000]);
  await expect(restore(env)).rejects.toThrow('De site draait nog');
  running.close();

  // On another machine, where older books stand.
  const moved = { ...env, DATABASE_URL: `file:${join(folder, 'moved.db')}` };
  await copyFile(join(folder, 'books.db'), join(folder, 'moved.db'));
  const { from, before } = await restore(moved);
  expect(from).toBe(file);
  expect(before).toMatch(/moved\.db\.voor-/);
  expect((await stat(join(folder, 'moved.db'))).mode & 0o777).toBe(0o600);
  const restored = await openFileStorage(moved.DATABASE_URL);
  onTestFinished(() => restored.close());
  const after = fund({ ...restored, clock, provider });
  expect((await after.ledger.totals()).map(({ cents }) => cents)).toEqual([1000]);
  clock.advance(3 * hour);
  await reconcile(after, { limit: 10 });
  clock.advance(day);
  await reconcile(after, { limit: 10 });
  expect((await after.ledger.totals()).map(({ cents }) => cents)).toEqual([provider.balance()]);
});

test('a backup is for its owner only, cannot be read without the key, and the oldest go', async () => {
  const { env } = await setUp();
  const books = await openFileStorage(env.DATABASE_URL);
  onTestFinished(() => books.close());
  for (const second of [1, 2, 3]) await makeBackup(env, new Date(`2026-12-01T03:00:0${second}Z`));
  const kept = await listBackups(env.BACKUP_DIR);
  expect(kept.map((path) => path.slice(-27))).toEqual(
    ['2026-12-01T03-00-03.db.enc', '2026-12-01T03-00-02.db.enc'].map((name) => expect.stringContaining(name)),
  );
  expect(await readdir(env.BACKUP_DIR)).toHaveLength(2);
  const [newest = ''] = kept;
  expect((await stat(newest)).mode & 0o777).toBe(0o600);
  expect((await stat(env.BACKUP_DIR)).mode & 0o777).toBe(0o700);
  expect(await lastBackup(env.BACKUP_DIR)).toBeGreaterThan(Date.now() - 60_000);
  const bytes = await readFile(newest);
  expect(bytes.includes('SQLite format 3')).toBe(false);
  expect(unseal(bytes, passphrase).includes('SQLite format 3')).toBe(true);
  expect(() => unseal(bytes, undefined)).toThrow('BACKUP_KEY');
  expect(() => unseal(bytes, `${passphrase}!`)).toThrow('gaat niet open');
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  expect(() => unseal(bytes, passphrase)).toThrow('gaat niet open');
  expect(seal(bytes, undefined)).toBe(bytes);
});

test('what is no backup is not put in the place of the books', async () => {
  const { folder, env } = await setUp();
  const books = await openFileStorage(env.DATABASE_URL);
  books.close();
  const wrong = join(folder, 'half.db');
  await writeFile(wrong, (await readFile(join(folder, 'books.db'))).subarray(0, 5000));
  await expect(restore(env, wrong)).rejects.toThrow('geen hele kopie');
  expect((await readdir(folder)).filter((name) => name.includes('part') || name.includes('voor'))).toEqual([]);
});

test('a site without a provider forgets too', async () => {
  const { env } = await setUp();
  const connection = createConnection(env, {
    pageShell: () => Promise.reject(new Error('not asked for')),
    afterwards: () => {},
    files: fileDatabases,
  });
  onTestFinished(() => connection.close());
  await expect(connection.services()).rejects.toThrow('MOLLIE_API_KEY');
  expect(await forgetUntil(await connection.books(), Infinity)).toEqual({ erased: 0, dropped: 0 });
});

test('the doctor names what is wrong and what to do', async () => {
  const { folder, env } = await setUp();
  const script = fileURLToPath(new URL('../../../functions/node/operations/doctor.ts', import.meta.url));
  const settings = { DATABASE_URL: env.DATABASE_URL, BACKUP_DIR: env.BACKUP_DIR };
  const examine = (more: Readonly<Record<string, string>>) =>
    promisify(execFile)(process.execPath, [script], {
      cwd: folder,
      env: { ...process.env, ...settings, ...more },
    }).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
  const bad = await examine({ PORT: 'tachtig' });
  expect(bad).toContain('FOUT    De instellingen in .env\n        Verbeter in .env: PORT:');
  const said = await examine({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@example.org' });
  expect(said).toContain('FOUT    De site is gebouwd\n        Doe: npm run build');
  expect(said).toContain('goed    De boeken gaan open');
  expect(said).toContain('FOUT    De mailserver laat ons binnen');
  expect(said).toContain('Doe: npm run backup');
  expect(said).not.toContain('example.org');
});
