import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createServer } from '../../../functions/web-server/create-server.ts';

const longText = 'Samen eten in de kamer. '.repeat(200);
const files = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Niet gevonden</h1>',
  'faq/index.html': `<h1>Vragen</h1><p>${longText}</p>`,
  'het-resultaat/index.html': '<h1>Resultaat</h1>',
  'samenwerking/index.html': '<h1>Samen</h1>',
  '_astro/site.abc.js': 'export {};',
  'agenda/alles.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
  'verslag.pdf': '0123456789',
  _headers: [
    '/*',
    "  Content-Security-Policy: default-src 'none'",
    '  X-Content-Type-Options: nosniff',
    '/_astro/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '/agenda/*',
    '  Content-Type: text/calendar; charset=utf-8',
  ].join('\n'),
};
const netlifyToml = `
[[redirects]]
from = "/oud/*"
to = "/:splat"
status = 301
force = true
[[redirects]]
from = "/vragen"
to = "/faq/"
force = true
`;

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [name, content] of Object.entries({
    ...files,
    '../netlify.toml': netlifyToml,
    '../secret.txt': 'geheim',
  })) {
    const file = join(folder, 'dist', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  server = await createServer({
    dist: join(folder, 'dist'),
    netlifyToml: join(folder, 'netlify.toml'),
    api: {
      '/api/echo': async (request) => new Response(`${request.method} ${await request.text()}`, { status: 201 }),
      '/api/trouble': () => Promise.resolve(new Response(null, { status: 503 })),
      '/api/broken': () => Promise.reject(new Error('geheime oorzaak')),
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  origin = `http://127.0.0.1:${address.port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, { redirect: 'manual', ...init });

describe('every answer carries the headers of _headers', () => {
  test.each([
    ['a page', '/', 'GET', 200],
    ['HEAD of a page', '/faq/', 'HEAD', 200],
    ['a page without its slash', '/faq', 'GET', 301],
    ['a moved page', '/vragen', 'GET', 301],
    ['a page that is not there', '/nergens/', 'GET', 404],
    ['a method that a page does not have', '/', 'POST', 405],
    ['a function', '/api/echo', 'POST', 201],
    ['a function that does not exist', '/api/nergens', 'POST', 404],
    ['a function that answers with trouble', '/api/trouble', 'POST', 503],
    ['a path that cannot be decoded', '/%E0%A4%A', 'GET', 404],
  ])('%s', async (_, path, method, status) => {
    const response = await ask(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('part of a file and a file that did not change', async () => {
    const { etag = '' } = (await raw('/faq/')).headers;
    const part = await raw('/verslag.pdf', { headers: { range: 'bytes=0-1' } });
    const unchanged = await raw('/faq/', { headers: { 'if-none-match': etag } });
    expect([part.status, unchanged.status]).toEqual([206, 304]);
    for (const { headers } of [part, unchanged]) expect(headers['content-security-policy']).toBe("default-src 'none'");
  });
});

describe('addresses', () => {
  test.each(['/faq', '/het-resultaat', '/samenwerking'])(
    'the old address %s lives with and without slash',
    async (path) => {
      const bare = await ask(`${path}?van=mail`);
      expect(bare.headers.get('location')).toBe(`${path}/?van=mail`);
      expect((await ask(`${path}/`)).status).toBe(200);
    },
  );

  test('a rule of netlify.toml redirects, and what the star stood for and the query come along', async () => {
    expect((await ask('/oud/faq/?van=mail')).headers.get('location')).toBe('/faq/?van=mail');
    expect((await ask('/vragen/')).headers.get('location')).toBe('/faq/');
  });

  test.each(['//faq', '/\\faq', '/oud//kwaad.example/'])('%s never leads to another site', async (path) => {
    expect((await raw(path)).headers.location).toMatch(/^\/[^/\\]/);
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/_headers', '//%5Fheaders?', '/.git/config'])(
    '%s does not leave the folder of the site',
    async (path) => {
      const { status, body } = await raw(path);
      expect(status).toBe(404);
      expect(body).toBe(files['404.html']);
    },
  );
});

describe('files', () => {
  test('a missing page answers with the 404 page, also under an address that is cached for ever', async () => {
    const response = await ask('/_astro/gone.js');
    expect(await response.text()).toBe(files['404.html']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  test('hashed files are cached for ever, pages are asked for again', async () => {
    expect((await ask('/_astro/site.abc.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await ask('/faq/')).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  test('a calendar has the type of its rule, a missing calendar is a page', async () => {
    expect((await ask('/agenda/alles.ics')).headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect((await ask('/agenda/gone.ics')).headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each(['br', 'gzip'])('text travels as %s', async (encoding) => {
    const response = await ask('/faq/', { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(await response.text()).toBe(files['faq/index.html']);
  });

  test.each([
    ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=0-0', 206, 'bytes 0-0/10', '0'],
    ['bytes=20-', 416, 'bytes */10', undefined],
    ['bytes=5-2', 416, 'bytes */10', undefined],
    ['regels=1-2', 200, null, '0123456789'],
  ])('the range %s', async (range, status, contentRange, body) => {
    const response = await ask('/verslag.pdf', { headers: { range } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange);
    if (body !== undefined) expect(await response.text()).toBe(body);
  });

  test('part of a text is not compressed', async () => {
    const response = await ask('/faq/', { headers: { range: 'bytes=0-2999', 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toHaveLength(3000);
  });

  test('HEAD has no body', async () => {
    expect((await raw('/faq/', { method: 'HEAD' })).body).toBe('');
  });
});

describe('functions', () => {
  test('a function gets method and body, and is never cached', async () => {
    const response = await ask('/api/echo', { method: 'POST', body: 'bedrag=10' });
    expect(await response.text()).toBe('POST bedrag=10');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('a failing function tells the log why, and the visitor not', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const response = await ask('/api/broken');
    expect(response.status).toBe(500);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(await response.text()).not.toContain('geheime oorzaak');
    expect(log).toHaveBeenCalledWith(expect.stringContaining('geheime oorzaak'));
  });

  test('a method that is not allowed is answered with those that are', async () => {
    expect((await ask('/faq/', { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD');
  });
});

test('a server without a built site says what to do', async () => {
  await expect(createServer({ dist: folder, netlifyToml: join(folder, 'netlify.toml') })).rejects.toThrow(
    'npm run build',
  );
});

/** Without `fetch`, which tidies a path and adds to a request before it sends it. */
function raw(path: string, options: RequestOptions = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const sent = httpRequest(origin, { path, ...options }, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    });
    sent.on('error', reject).end();
  });
}
