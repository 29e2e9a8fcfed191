import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressRelease } from '../../../functions/node/releases/compress-release.ts';
import { createServer } from '../../../functions/web-server/create-server.ts';

const long = 'Samen eten in de kamer. '.repeat(200);
const pages = {
  'index.html': `<h1>Home</h1>${long}`,
  'faq/index.html': `<h1>Vragen</h1>${long}`,
  'kort/index.html': '<h1>Kort</h1>',
  '404.html': '<h1>Niet gevonden</h1>',
  'menu.js': `// ${long}`,
  'zinnen.json': JSON.stringify(long),
  'teken.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${long}</title></svg>`,
  'kaart.xml': `<a>${long}</a>`,
  _headers: '/*\n  X-Content-Type-Options: nosniff\n',
};

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compressed-'));
  await write('first', pages);
  await writeFile(join(folder, 'netlify.toml'), '');
  await compressRelease(join(folder, 'first'), undefined);
  server = await createServer({ dist: join(folder, 'first'), netlifyToml: join(folder, 'netlify.toml') });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test('a browser that reads Brotli gets the file that was compressed, and others the file itself', async () => {
  const inBrotli = await ask('/faq/', { 'accept-encoding': 'gzip, deflate, br' });
  expect(inBrotli.body).toEqual(await readFile(join(folder, 'first/faq/index.html.br')));
  expect(brotliDecompressSync(inBrotli.body).toString()).toBe(pages['faq/index.html']);
  expect(inBrotli.headers).toMatchObject({ vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff' });
  for (const encoding of ['identity', 'br;q=0', '']) {
    const { body, headers } = await ask('/faq/', { 'accept-encoding': encoding });
    expect([body.toString(), headers['content-encoding']]).toEqual([pages['faq/index.html'], undefined]);
  }
});

test.each(['/', '/menu.js', '/zinnen.json', '/teken.svg', '/kaart.xml'])(
  '%s is the same kind of file',
  async (path) => {
    const [small, plain] = await Promise.all([ask(path, { 'accept-encoding': 'br' }), ask(path)]);
    expect([small.headers['content-encoding'], small.headers['content-type']]).toEqual([
      'br',
      plain.headers['content-type'],
    ]);
    expect(small.headers.etag).not.toBe(plain.headers.etag);
  },
);

test('a range is of the file as it is; a page is not sent again while it is the same', async () => {
  const part = await ask('/', { 'accept-encoding': 'br', range: 'bytes=0-3' });
  expect([part.status, part.body.toString()]).toEqual([206, '<h1>']);
  const { headers } = await ask('/', { 'accept-encoding': 'br' });
  expect((await ask('/', { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' })).status).toBe(304);
});

test('what was compressed is no address, and what is small stays as it is', async () => {
  expect((await ask('/faq/index.html.br')).status).toBe(404);
  expect((await ask('/faq/index.html%2Ebr')).status).toBe(404);
  expect((await ask('/kort/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
});

test('the next release takes over what stayed the same, and compresses the rest', async () => {
  await write('second', { ...pages, 'index.html': `<h1>Nieuw</h1>${long}` });
  await compressRelease(join(folder, 'second'), join(folder, 'first'));
  const file = (path: string) => stat(join(folder, path)).then(({ ino }) => ino);
  expect(await file('second/faq/index.html.br')).toBe(await file('first/faq/index.html.br'));
  const home = await readFile(join(folder, 'second/index.html.br'));
  expect(brotliDecompressSync(home).toString()).toContain('Nieuw');
  expect(globSync('second/**/*.unfinished', { cwd: folder })).toEqual([]);
});

async function write(release: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, release, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Not by `fetch`, which unpacks what it gets. */
async function ask(path: string, headers: Readonly<Record<string, string>> = {}) {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ port, path, headers }, resolve).on('error', reject).end();
  });
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}
