import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readEnv } from '../../functions/runtime/env.ts';

const script = fileURLToPath(new URL('../../functions/runtime/server.ts', import.meta.url));

let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'site-'));
  await writeFile(join(dist, '404.html'), 'Niet gevonden');
  await writeFile(join(dist, 'index.html'), 'Home');
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
