import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { answerHealth, healthPath } from '../../../functions/node/operations/health-endpoint.ts';
import { healthMail } from '../../../functions/node/operations/health-mail.ts';
import { readHealth, type Health } from '../../../functions/node/operations/health.ts';
import { readEnv } from '../../../functions/settings/env.ts';
import type { Letter } from '../../../src/domain/donations/outbox/letter.ts';
import { hour } from '../../../src/shared/time.ts';
import { memoryStorage } from '../../doubles/memory-storage.ts';

const env = readEnv({ MOLLIE_URL: 'http://127.0.0.1:9/v2/', BACKUP_DIR: '/nergens' });
const url = `https://buurt.example${healthPath}`;

test('all is well soon after the start, and what should have been done by the clock is missed later', async () => {
  const { ledger } = memoryStorage();
  const deps = { env, books: async () => ({ ledger }), startedAt: Date.now() };
  const response = await answerHealth(deps)(new Request(url));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ live: true, ready: true, checks: { backup: { state: 'ok' } } });
  const late = await readHealth(deps, Date.now() + 48 * hour);
  expect(late).toMatchObject({ ready: false, checks: { reconcile: { state: 'wrong' }, backup: { state: 'wrong' } } });
  await ledger.reconciled(Date.now() + 47 * hour);
  expect((await readHealth(deps, Date.now() + 48 * hour)).checks.reconcile.state).toBe('ok');
});

test('books that do not answer are told, and nothing of why', async () => {
  const response = await answerHealth({
    env,
    books: () => Promise.reject(new Error('geheime oorzaak')),
    startedAt: Date.now(),
  })(new Request(url));
  expect(response.status).toBe(503);
  const body = await response.text();
  expect(body).toContain('"database":{"state":"wrong"}');
  expect(body).not.toContain('geheime');
});

test('one mail says that something is wrong, and the next only after all was well', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'health-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const sent: Letter[] = [];
  const now: { health: Health } = { health: await readHealth({ env, books, startedAt: Date.now() }) };
  const wrong: Health = { ready: false, checks: { ...now.health.checks, disk: { state: 'wrong', freeMiB: 3 } } };
  const well = now.health;
  const toldFile = join(folder, 'told');
  const look = healthMail({
    read: async () => now.health,
    post: async (letter) => (sent.push(letter), 'accepted'),
    to: 'anna@example.org',
    siteUrl: 'https://buurt.example',
    toldFile,
  });
  const looks = async (health: Health, times: number) => {
    now.health = health;
    for (let turn = 0; turn < times; turn += 1) await look();
    return sent.length;
  };
  expect(await looks(wrong, 1)).toBe(0);
  expect(await looks(wrong, 3)).toBe(1);
  expect(sent[0]?.text).toContain('De schijf is bijna vol.');
  expect(sent[0]?.text).not.toContain('geen kopie');
  expect(await looks(well, 1)).toBe(1);
  expect(existsSync(toldFile)).toBe(false);
  expect(await looks(wrong, 2)).toBe(2);
});

function books() {
  return Promise.resolve({ ledger: memoryStorage().ledger });
}
