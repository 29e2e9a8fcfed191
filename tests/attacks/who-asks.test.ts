import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { assert, integer, nat, pre, property, tuple } from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { clientAddressOf } from '../../functions/http/client-address.ts';
import { networkOf } from '../../functions/http/network.ts';
import { readEnv } from '../../functions/settings/env.ts';
import { createServer } from '../../functions/web-server/create-server.ts';
import type { TrustedProxy } from '../../functions/web-server/who-asks.ts';
import { writeWholeSite } from '../doubles/whole-site.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'who-'));
  const rules = [
    '/*',
    '  X-Page: yes',
    '/_astro/*',
    '  Cache-Control: immutable',
    '/agenda/*',
    '  Content-Type: text/calendar',
  ];
  await writeWholeSite(join(folder, 'dist'), { _headers: rules.join('\n'), '404.html': 'Niet gevonden' });
  writeFileSync(join(folder, 'netlify.toml'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function setUp(trustProxy?: TrustedProxy) {
  const server = await createServer({
    dist: join(folder, 'dist'),
    netlifyToml: join(folder, 'netlify.toml'),
    trustProxy,
    api: {
      '/api/who': async (request) => new Response(`${new URL(request.url).protocol} ${clientAddressOf(request)}`),
    },
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
        text(response).then(
          (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          reject,
        );
      })
        .on('error', reject)
        .end();
    });
}

test('what a visitor writes about himself is not believed: only what the last proxy added counts', async () => {
  const ask = await setUp({ hops: 1 });
  const of = async (headers: Record<string, string>) => (await ask('/api/who', headers)).body;
  expect(await of({ 'X-Forwarded-For': '192.0.2.9, 198.51.100.7' })).toBe('http: 198.51.100.7');
  expect(await of({ 'X-Forwarded-For': '198.51.100.7', Forwarded: 'for=192.0.2.9' })).toBe('http: 198.51.100.7');
  expect(await of({ Forwarded: 'for=192.0.2.9;proto=https' })).toBe('http: 127.0.0.1');
  expect(await of({ 'X-Forwarded-For': '[2001:db8::1]:4711', 'X-Forwarded-Proto': 'https' })).toBe(
    'https: 2001:db8::1',
  );
});

test('two proxies, one named header, or nobody at all', async () => {
  const headers = { 'X-Forwarded-For': '192.0.2.9, 198.51.100.7, 203.0.113.3', 'X-Real-IP': '203.0.113.8' };
  for (const [proxy, address] of [
    [{ hops: 2 }, '198.51.100.7'],
    [{ header: 'x-real-ip' }, '203.0.113.8'],
    [{ header: 'cf-connecting-ip' }, '127.0.0.1'],
    [undefined, '127.0.0.1'],
  ] as const)
    expect((await (await setUp(proxy))('/api/who', headers)).body).toBe(`http: ${address}`);
});

test.each(['for="a b', 'host="a b"', 'for=_gone', 'proto=javascript', ',,;;==', '"'])(
  'the wrong header %s is ignored, and no fault of ours',
  async (wrong) => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const ask = await setUp({ hops: 1 });
    const names = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Proto', 'X-Forwarded-Host'];
    const answer = await ask('/api/who', Object.fromEntries(names.map((name) => [name, wrong])));
    expect([answer.status, answer.body]).toEqual([200, 'http: 127.0.0.1']);
    expect(log).not.toHaveBeenCalled();
  },
);

test.each([
  ['true', { hops: 1 }],
  ['1', { hops: 1 }],
  ['3', { hops: 3 }],
  ['CF-Connecting-IP', { header: 'cf-connecting-ip' }],
  ['false', undefined],
  ['', undefined],
])('TRUST_PROXY=%s', (value, proxy) => {
  expect(readEnv({ TRUST_PROXY: value }).TRUST_PROXY).toEqual(proxy);
});

function written(groups: readonly number[], how: number): string {
  const full = groups.map((one) => (how % 2 ? one.toString(16).padStart(4, '0').toUpperCase() : one.toString(16)));
  return how > 1 ? new URL(`http://[${full.join(':')}]`).hostname.slice(1, -1) : full.join(':');
}

test('all ways to write the addresses of one home are one visitor, and of two homes never', () => {
  const group = integer({ min: 0, max: 0xffff });
  const home = tuple(group, group, group, group);
  assert(
    property(home, home, tuple(home, home), nat(3), nat(3), (one, other, [a, b], how, howToo) => {
      // Not one of those that stand for an address of the old kind.
      pre(one.some((part) => part !== 0) && other.some((part) => part !== 0));
      expect(networkOf(written([...one, ...a], how))).toBe(networkOf(written([...one, ...b], howToo)));
      if (one.join() !== other.join())
        expect(networkOf(written([...one, ...a], how))).not.toBe(networkOf(written([...other, ...a], howToo)));
    }),
  );
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('::ffff:c000:201')).toBe('192.0.2.1');
});

test.each([
  '/_astro/..%2findex.html',
  '/agenda/../index.html',
  '/_astro/%2e%2e/index.html',
  '/agenda/..%5cindex.html',
  '/_astro/./x',
])('%s gets the headers of no other address, and no page', async (path) => {
  const ask = await setUp();
  const { status, headers, body } = await ask(path);
  expect([status, body, headers['x-page']]).toEqual([404, 'Niet gevonden', 'yes']);
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(headers['content-type']).toContain('text/html');
});
