import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readEnv } from '../../../functions/settings/env.ts';
import { cmsEndpoints, cmsHeader } from '../../../src/domain/editing/endpoints.ts';
import { endpoints } from '../../../src/routes.ts';
import { writeWholeSite } from '../../doubles/whole-site.ts';

const script = fileURLToPath(new URL('../../../functions/node/server.ts', import.meta.url));

let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'site-'));
  await writeWholeSite(dist, { '404.html': 'Niet gevonden', 'index.html': 'Home' });
  await writeFile(join(dist, 'groot.bin'), Buffer.alloc(50_000_000));
});
afterAll(() => rm(dist, { recursive: true }));

function serve(environment: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams {
  const server = spawn(process.execPath, [script, dist], { env: { ...process.env, ...environment } });
  onTestFinished(() => void server.kill('SIGKILL'));
  return server;
}

test('after SIGTERM an answer that is under way ends whole, nothing new begins, and the process ends well', async () => {
  const server = serve({ PORT: '0' });
  const [line]: string[] = (await once(server.stdout, 'data')).map(String);
  const origin = String(line).trim();
  expect(await (await fetch(origin)).text()).toBe('Home');

  const answer = await fetch(`${origin}/groot.bin`, { headers: { connection: 'close' } });
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  expect((await answer.arrayBuffer()).byteLength).toBe(50_000_000);
  expect(await ended).toEqual([0, null]);
  await expect(fetch(origin)).rejects.toThrow();
});

test.each([cmsEndpoints.login, endpoints.mollieWebhook])('who leaves while asking %s is no fault', async (path) => {
  const server = serve({
    PORT: '0',
    DATABASE_URL: `file:${join(dist, 'books.db')}`,
    MOLLIE_URL: 'http://127.0.0.1:9/v2/',
    SITE_URL: 'http://site.example',
    CMS_EDITORS: 'Anna <anna@example.org> beheerder',
  });
  const log = text(server.stderr);
  const [line]: string[] = (await once(server.stdout, 'data')).map(String);
  const origin = String(line).trim();
  const headers = {
    Origin: 'http://site.example',
    'Content-Type': path === cmsEndpoints.login ? 'application/json' : 'application/x-www-form-urlencoded',
    [cmsHeader.name]: cmsHeader.value,
  };
  const ask = () => fetch(origin + path, { method: 'POST', headers, body: '{}' });
  const { status } = await ask();
  const leaving = httpRequest(origin + path, {
    method: 'POST',
    headers: { ...headers, 'Content-Length': 100, Expect: '100-continue' },
  }).on('error', () => undefined);
  leaving.flushHeaders();
  await once(leaving, 'continue');
  leaving.write('{');
  leaving.destroy();
  expect((await ask()).status).toBe(status);
  server.kill('SIGTERM');
  expect(await log).toBe('');
});

test('a site that was built halfway is not served', async () => {
  const half = join(dist, 'half');
  await writeWholeSite(half, { _headers: '/*\n  Content-Security-Policy: x' });
  await writeFile(join(half, '_headers'), '/*\n  Content-Security-Policy: {scripts} {styles}');
  const server = spawn(process.execPath, [script, half], { env: { ...process.env, PORT: '0' } });
  onTestFinished(() => void server.kill('SIGKILL'));
  const ended = once(server, 'exit');
  expect(await text(server.stderr)).toMatch(/^No whole site in .*Content-Security-Policy.*\n$/);
  expect(await ended).toEqual([1, null]);
});

test('a wrong setting names itself in one line', async () => {
  const server = serve({ PORT: 'tachtig', SITE_ENV: 'proef' });
  const ended = once(server, 'exit');
  expect(await text(server.stderr)).toMatch(/^PORT: [^\n]*; SITE_ENV: [^\n]*\n$/);
  expect(await ended).toEqual([1, null]);
});

test('an empty setting counts as none, and an address has no slash at its end', () => {
  expect(readEnv({ PORT: '', SITE_ENV: '', SITE_URL: 'https://buurt.example/' })).toMatchObject({
    PORT: 8080,
    SITE_ENV: 'development',
    SITE_URL: 'https://buurt.example',
  });
});
