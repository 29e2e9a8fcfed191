import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIndex } from '../../../src/search/open-index.ts';
import { openBuiltSearch, type BuiltSearch } from '../../fixtures/built-search.ts';
import { pdfThatSays } from '../../fixtures/pdf.ts';

let folder: string;
const readable: Record<string, boolean> = {};
let search: Search;
let built: BuiltSearch;

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
  built = await openBuiltSearch(pathToFileURL(`${folder}/`));
  search = async (words, filters) => {
    const results = await built.search(words, filters);
    return (await Promise.all(results.map(async ({ data }) => (await data()).url))).toSorted();
  };
});

afterAll(async () => {
  built.close();
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

function page(body: string): string {
  return `<!doctype html><html lang="nl"><head><title>Fiets</title></head><body>${body}</body></html>`;
}
