import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { indexSite, type IndexedSite } from '../../src/integrations/search.ts';
import { pdfThatSays } from '../fixtures/pdf.ts';

let folder: string;
let report: IndexedSite;
let search: Search;

const server = createServer((request, response) => {
  readFile(join(folder, request.url?.replace(/\?.*/, '') ?? '')).then(
    (file) => response.end(file),
    () => response.writeHead(404).end(),
  );
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  await writePage(
    'kamers/top',
    `<main data-pagefind-body data-pagefind-filter="soort:kamer">
    <h1 data-pagefind-filter="kamer:TOP">TOP</h1><p>Hier maken wij uw fiets.</p></main>`,
  );
  await writePage(
    'meedoen',
    `<main data-pagefind-body data-pagefind-filter="soort:pagina"><h1>Meedoen</h1>
    <p>Kom langs.</p><ul><li data-activity="cycling">Leren fietsen</li></ul><footer data-pagefind-ignore>Fietsenstalling</footer></main>`,
  );
  await writePage('kamers/top/week', '<main><h1>Weekblad met fiets</h1></main>');
  await mkdir(join(folder, 'verslagen'));
  await writeFile(join(folder, 'verslagen/2019.pdf'), pdfThatSays('De moestuinen gaven veel groenten.'));
  await writeFile(join(folder, 'verslagen/scan.pdf'), 'geen pdf');
  report = await indexSite(pathToFileURL(`${folder}/`), [
    {
      href: '/verslagen/2019.pdf',
      title: 'Verslag 2019',
      summary: 'Een jaar.',
      about: 'Jaarverslag, 2019',
      rooms: ['TOP'],
    },
    { href: '/verslagen/scan.pdf', title: 'Brief', summary: 'Een gescande brief.', about: 'Afspraken', rooms: [] },
  ]);
  search = await openIndex();
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

test('a document that cannot be read is named, and found by its summary', async () => {
  expect(report).toEqual({ unreadable: ['/verslagen/scan.pdf'] });
  expect(await search('gescand')).toEqual(['/verslagen/scan.pdf']);
});

test('the index holds none of the interfaces that Pagefind brings along', async () => {
  expect((await readdir(join(folder, 'pagefind'))).filter((file) => /ui|highlight|css/.test(file))).toEqual([]);
});

type Search = (words: string | null, filters?: Record<string, string>) => Promise<string[]>;

/** Pagefind's own script as a browser runs it, over HTTP. */
async function openIndex(): Promise<Search> {
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

async function writePage(path: string, body: string): Promise<void> {
  await mkdir(join(folder, path), { recursive: true });
  const html = `<!doctype html><html lang="nl"><head><title>${path}</title></head><body>${body}</body></html>`;
  await writeFile(join(folder, path, 'index.html'), html);
}
