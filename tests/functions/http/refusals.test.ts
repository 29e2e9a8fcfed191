import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from '../../../functions/web-server/create-server.ts';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  const files = {
    'index.html': 'Home',
    '404.html': 'Niet gevonden',
    'groot.bin': Buffer.alloc(20_000_000, 'a'),
    _headers: "/*\n  Content-Security-Policy: default-src 'none'",
    '../netlify.toml': '',
  };
  const dist = join(folder, 'dist');
  await mkdir(dist);
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(dist, name), content)));
  server = await createServer({
    dist,
    netlifyToml: join(folder, 'netlify.toml'),
    api: { '/api/echo': async (request) => new Response(await request.text()) },
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

/** Bytes as no browser of today would send them. */
function send(bytes: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  return socket;
}

test.each([
  ['what is no HTTP', 'HALLO\r\n\r\n', 400, 'Dit begrijpen wij niet'],
  ['an address that is far too long', `GET /zoeken/?q=${'a'.repeat(20_000)} HTTP/1.1\r\n`, 431, 'Dit is te lang'],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'Dit begrijpen wij niet'],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400, 'Dit begrijpen wij niet'],
  [
    'a host with an address behind it, for a function',
    'POST /api/echo HTTP/1.1\r\nHost: x/en?\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    400,
    'Dit begrijpen wij niet',
  ],
  ['a method of machines', 'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405, 'Dat kan hier niet'],
  ['the same for a function', 'TRACE /api/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404, 'Niet gevonden'],
  [
    'a body that breaks its own rules',
    'POST /api/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    400,
    'Dit begrijpen wij niet',
  ],
  ['HTTP/1.0, which has no host', 'GET / HTTP/1.0\r\n\r\n', 200, 'Home'],
  [
    'something expected that does not exist',
    'GET / HTTP/1.1\r\nHost: x\r\nExpect: koffie\r\nConnection: close\r\n\r\n',
    200,
    'Home',
  ],
])('%s is answered in Dutch and with our headers', async (_, bytes, status, words) => {
  const answer = await text(send(bytes));
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/\r\ncontent-security-policy: default-src 'none'\r\n/i);
  expect(answer).toContain(words);
});

test('a request that comes too slowly is told so', async () => {
  const connected = once(server, 'connection');
  const socket = send('GET / HTTP/1.1\r\n');
  const [there]: Socket[] = await connected;
  // As Node does after some minutes.
  server.emit('clientError', Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), there ?? socket);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 [^]*content-security-policy[^]*Het duurde te lang/);
});

test('nonsense behind a good request does not spoil the answer that is under way', async () => {
  const socket = send('GET /groot.bin HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(socket, 'readable');
  socket.write('HALLO\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).not.toContain('400 Bad Request');
});
