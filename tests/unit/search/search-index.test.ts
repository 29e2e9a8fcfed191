import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openIndex } from '../../../src/search/open-index.ts';
import { pdfThatSays } from '../../fixtures/pdf.ts';

let folder: string;
const readable: Record<string, boolean> = {};
let search: Search;

const scan = '/verslagen/scan.pdf';
const documents = [
  {
    href: '/verslagen/2019.pdf',
    title: 'Verslag 2019',
    summary: 'Een jaar.',
    about: 'Jaarverslag, 2019',
    rooms: ['TOP'],
  },
  { href: scan, title: 'Brief', summary: 'Een gescande brief.', about: 'Afspraken', rooms: [] },
];

const server = createServer((request, response) => {
  readFile(join(folder, request.url?.replace(/\?.*/, '') ?? '')).then(
    (file) => response.end(file),
    () => response.writeHead(404).end(),
  );
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  const index = await openIndex();
  index.addPage(
    '/kamers/top/',
    page(`<main data-pagefind-body data-pagefind-filter="soort:kamer">
    <h1 data-pagefind-filter="kamer:TOP">TOP</h1><p>Hier maken wij uw fiets.</p></main>`),
  );
  index.addPage(
    '/meedoen/',
    page(`<main data-pagefind-body data-pagefind-filter="soort:pagina"><h1>Meedoen</h1>
    <p>Kom langs.</p><ul><li data-activity="cycling">Leren fietsen</li></ul><footer data-pagefind-ignore>Fietsenstalling</footer></main>
    <footer>Fiets</footer>`),
  );
  index.addPage('/kamers/top/week/', page('<main><h1>Weekblad met fiets</h1></main>'));
  for (const document of documents) {
    const file = join(folder, basename(document.href));
    await writeFile(file, document.href === scan ? 'geen pdf' : pdfThatSays('De moestuinen gaven veel groenten.'));
    readable[document.href] = await index.addDocument(document, pathToFileURL(file));
  }
  await index.write(pathToFileURL(`${folder}/pagefind/`));
  search = await openSearch();
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test.each(['fiets', 'fietsen', 'Fiets'])(
  '"%s" finds the page that says "fiets", and no page that only leads to it',
  async (word) => {
    expect(await search(word)).toEqual(['/kamers/top/']);
  },
);

test('a word inside a PDF finds the PDF, also in its other form', async () => {
  expect(await search('moestuin')).toEqual(['/verslagen/2019.pdf']);
});

test('results can be narrowed to a kind of page and to a room', async () => {
  expect(await search(null, { soort: 'verslag' })).toEqual(['/verslagen/2019.pdf', '/verslagen/scan.pdf']);
  expect(await search(null, { kamer: 'TOP' })).toEqual(['/kamers/top/', '/verslagen/2019.pdf']);
  expect(await search(null, { kamer: 'TOP', soort: 'kamer' })).toEqual(['/kamers/top/']);
});

test('a document that cannot be read is told apart, and found by its summary', async () => {
  expect(readable).toEqual({ '/verslagen/2019.pdf': true, [scan]: false });
  expect(await search('gescand')).toEqual(['/verslagen/scan.pdf']);
});

test('the index holds none of the interfaces that Pagefind brings along', async () => {
  expect((await readdir(join(folder, 'pagefind'))).filter((file) => /ui|highlight|css/.test(file))).toEqual([]);
});

type Search = (words: string | null, filters?: Record<string, string>) => Promise<string[]>;

/** Pagefind's own script as a browser runs it, over HTTP. */
async function openSearch(): Promise<Search> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const script = join(folder, 'pagefind-in-node.mjs');
  await cp(join(folder, 'pagefind/pagefind.js'), script);
  const pagefind = pagefindSchema.parse(await import(/* @vite-ignore */ pathToFileURL(script).href));
  await pagefind.options({ basePath: `http://127.0.0.1:${port}/pagefind/`, baseUrl: '/' });
  return async (words, filters = {}) => {
    const { results } = resultsSchema.parse(await pagefind.search(words, { filters }));
    const pages = await Promise.all(results.map(async ({ data }) => z.object({ url: z.string() }).parse(await data())));
    return pages.map(({ url }) => url).toSorted();
  };
}

const call = z.custom<(...given: unknown[]) => Promise<unknown>>((value) => typeof value === 'function');
const pagefindSchema = z.object({ options: call, search: call });
const resultsSchema = z.object({ results: z.array(z.object({ data: call })) });

function page(body: string): string {
  return `<!doctype html><html lang="nl"><head><title>Fiets</title></head><body>${body}</body></html>`;
}
