import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStorage } from '../../../functions/adapters/ledger/file-storage.ts';
import { rememberClientAddress } from '../../../functions/http/client-address.ts';
import { slidingLimits } from '../../../functions/adapters/system/sliding-limits.ts';
import { createVisitorKey, keyedHash } from '../../../functions/http/visitor-key.ts';
import { day, minute } from '../../../src/shared/time.ts';
import { setClock, start } from '../../doubles/fund.ts';

const emailKey = (email: string) => keyedHash('secret', email);

async function setUp(settings: { perVisitor?: number; perEmail?: number; global?: number } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'limits-'));
  const url = `file:${join(folder, 'ledger.db')}`;
  const clock = setClock(start);
  const open = async () => {
    const storage = await openFileStorage(url);
    onTestFinished(() => storage.close());
    const visitorKey = createVisitorKey('secret', clock);
    const limits = { perVisitor: 3, perEmail: 100, global: 100, ...settings };
    return slidingLimits({ counters: storage.counters, clock, visitorKey, emailKey }, limits);
  };
  onTestFinished(() => rm(folder, { recursive: true }));
  return { open, clock, url };
}

const from = (address: string) => rememberClientAddress(new Request('https://site.example/'), address);

test('a visitor who tries too often has to wait, another has not', async () => {
  const { open } = await setUp();
  const limits = await open();
  const take = async (address: string) => (await limits.consume('donate', { request: from(address) })).outcome;
  for (let time = 0; time < 3; time += 1) expect(await take('192.0.2.1')).toBe('allowed');
  expect(await take('192.0.2.1')).toBe('too-many');
  expect(await take('192.0.2.2')).toBe('allowed');
});

test('two processes count together', async () => {
  const { open } = await setUp();
  const processes = [await open(), await open()];
  const outcomes: string[] = [];
  for (const limits of [...processes, ...processes])
    outcomes.push((await limits.consume('donate', { request: from('192.0.2.1') })).outcome);
  expect(outcomes).toEqual(['allowed', 'allowed', 'allowed', 'too-many']);
});

test('the ten minutes slide: tries at the end of one stretch count in the next', async () => {
  const { open, clock } = await setUp();
  const limits = await open();
  const take = async () => (await limits.consume('donate', { request: from('192.0.2.1') })).outcome;
  clock.set(start + 9 * minute);
  for (let time = 0; time < 3; time += 1) await take();
  clock.set(start + 11 * minute);
  expect(await take()).toBe('too-many');
  clock.set(start + 30 * minute);
  expect(await take()).toBe('allowed');
});

test('one e-mail address from many places has a limit, however it is written', async () => {
  const { open } = await setUp({ perEmail: 2 });
  const limits = await open();
  const outcomes: string[] = [];
  for (const [index, email] of ['ama@example.org', ' AMA@example.org', 'ama@example.org'].entries())
    outcomes.push((await limits.consume('send-manage-links', { request: from(`192.0.2.${index}`), email })).outcome);
  expect(outcomes).toEqual(['allowed', 'allowed', 'too-many']);
});

test('everybody together has a limit, which one visitor cannot use up', async () => {
  const { open } = await setUp({ perVisitor: 2, global: 4 });
  const limits = await open();
  const take = async (address: string) => (await limits.consume('donate', { request: from(address) })).outcome;
  for (let time = 0; time < 20; time += 1) await take('192.0.2.1');
  expect(await take('192.0.2.2')).toBe('allowed');
  expect(await take('192.0.2.3')).toBe('allowed');
  expect(await take('192.0.2.4')).toBe('too-many');
});

test('another action has its own count', async () => {
  const { open } = await setUp({ perVisitor: 1 });
  const limits = await open();
  expect((await limits.consume('donate', { request: from('192.0.2.1') })).outcome).toBe('allowed');
  expect((await limits.consume('change-my-gift', { request: from('192.0.2.1') })).outcome).toBe('allowed');
});

test('no address is stored, and the next day nobody is known again', async () => {
  const { open, clock, url } = await setUp();
  const limits = await open();
  const visit = { request: from('192.0.2.1'), email: 'ama@example.org' };
  await limits.consume('donate', visit);
  clock.advance(day);
  await limits.consume('donate', visit);
  const client = createClient({ url });
  onTestFinished(() => client.close());
  const { rows } = await client.execute("SELECT key FROM counters WHERE key LIKE 'donate:visitor:%'");
  expect(new Set(rows.map((row) => row['key'])).size).toBe(2);
  const all = JSON.stringify((await client.execute('SELECT * FROM counters')).rows);
  expect(all).not.toMatch(/192\.0\.2|ama@|example/);
});

test('all addresses of one home in IPv6 are one visitor', async () => {
  const key = createVisitorKey('secret', setClock(start));
  expect(await key(from('2001:db8:1:2:aaaa::1'))).toBe(await key(from('2001:db8:1:2:bbbb::2')));
  expect(await key(from('2001:db8:1:2:aaaa::1'))).not.toBe(await key(from('2001:db8:1:3:aaaa::1')));
  expect(await key(from('::ffff:192.0.2.1'))).toBe(await key(from('192.0.2.1')));
});
