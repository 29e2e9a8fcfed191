import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { slidingLimits } from '../../functions/adapters/system/sliding-limits.ts';
import { boundedLookUp } from '../../functions/donations/look-up-unknown.ts';
import { rememberClientAddress } from '../../functions/http/client-address.ts';
import { createVisitorKey, keyedHash } from '../../functions/http/visitor-key.ts';
import { ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import { hour, minute } from '../../src/shared/time.ts';
import { setClock, start } from '../doubles/fund.ts';

async function setUp(perVisitor = 3) {
  const folder = await mkdtemp(join(tmpdir(), 'limits-'));
  const storage = await openFileStorage(`file:${join(folder, 'ledger.db')}`);
  onTestFinished(async () => {
    storage.close();
    await rm(folder, { recursive: true });
  });
  const clock = setClock(start);
  const { counters } = storage;
  const deps = {
    counters,
    clock,
    visitorKey: createVisitorKey('secret', clock),
    emailKey: (email: string) => keyedHash('secret', email),
  };
  const limits = slidingLimits(deps, { perVisitor, perEmail: 100, global: 1000 });
  const request = rememberClientAddress(new Request('https://site.example/'), '192.0.2.1');
  return { clock, limits, request, take: () => limits.consume('donate', { request }) };
}

test('what was counted while a clock was ahead does not count', async () => {
  const { clock, take } = await setUp();
  clock.set(start + 5 * hour);
  for (let time = 0; time < 9; time += 1) await take();
  clock.set(start);
  expect((await take()).outcome).toBe('allowed');
});

test('who waits as long as was said is let through, however often was tried meanwhile', async () => {
  const { clock, take } = await setUp();
  await take();
  clock.advance(3 * minute);
  await take();
  await take();
  clock.advance(2 * minute);
  const refused = await take();
  if (refused.outcome === 'allowed') throw new Error('was allowed');
  for (let time = 0; time < 20; time += 1) await take();
  clock.advance((refused.retryAfter - 1) * 1000);
  expect((await take()).outcome).toBe('too-many');
  clock.advance(1000);
  expect((await take()).outcome).toBe('allowed');
});

test('a room full of people on one wifi can all give: a gift that was paid is no try, and counts once', async () => {
  const { limits, request, take } = await setUp();
  for (let person = 0; person < 30; person += 1) {
    expect((await take()).outcome).toBe('allowed');
    await limits.forgive('donate', { request, once: `gift-${person}` });
  }
  for (let time = 0; time < 9; time += 1) await limits.forgive('donate', { request, once: 'gift-1' });
  const outcomes = [await take(), await take(), await take(), await take()].map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['allowed', 'allowed', 'allowed', 'too-many']);
});

test('forged calls about payments that nobody knows cost the provider a bounded number of questions', async () => {
  const clock = setClock(start);
  let asked = 0;
  const lookUp = boundedLookUp(async () => {
    asked += 1;
    return undefined;
  }, clock);
  const calls = Array.from({ length: 1000 }, async (_, index) => lookUp(`tr_${index}`));
  const refused = (await Promise.allSettled(calls)).filter(({ status }) => status === 'rejected');
  expect(refused.every((one) => 'reason' in one && one.reason instanceof ProviderUnavailable)).toBe(true);
  expect(asked).toBeLessThanOrEqual(4);
  for (let time = 0; time < 600; time += 1) {
    clock.advance(100);
    await lookUp(`tr_again_${time}`).catch(() => undefined);
  }
  // Twenty at first, and two a second in that minute.
  expect(asked).toBeLessThanOrEqual(4 + 20 + 120);
});

test('only an id that the provider called unknown is remembered, and for less than a minute', async () => {
  const clock = setClock(start);
  const answers: (undefined | Error)[] = [new ProviderUnavailable('weg'), undefined];
  let asked = 0;
  const lookUp = boundedLookUp(async () => {
    const answer = answers[asked];
    asked += 1;
    if (answer) throw answer;
    return undefined;
  }, clock);
  await expect(lookUp('tr_1')).rejects.toThrow('weg');
  for (let time = 0; time < 5; time += 1) expect(await lookUp('tr_1')).toBeUndefined();
  expect(asked).toBe(2);
  clock.advance(minute);
  await lookUp('tr_1');
  expect(asked).toBe(3);
});
