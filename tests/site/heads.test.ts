import { expect, test } from 'vitest';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { feeds } from '../../src/routes.ts';
import { address } from '../address.ts';
import { hasFile, pages, sitemap, type Page } from './built-site.ts';
import { expectNoProblems } from './problems.ts';

const indexed = pages.filter((page) => sitemap.includes(address + page.path));

test('every page has exactly one h1, with words in it', () => {
  expectNoProblems(({ document }) => {
    const headings = document.querySelectorAll('h1');
    return headings.length === 1 && headings[0]?.text.trim() ? [] : [`${headings.length} times h1`];
  });
});

test.each([
  ['title', (page: Page) => page.document.querySelector('title')?.text],
  ['description', (page: Page) => metaOf(page, 'name=description')],
])('every page in the sitemap has its own %s in its language', (_, read) => {
  const owner = new Map<string, string>();
  expectNoProblems((page) => {
    const words = read(page)?.trim() ?? '';
    const key = `${languageOf({ pathname: page.path })} ${words}`;
    const first = owner.get(key);
    owner.set(key, page.path);
    if (words === '') return ['empty'];
    return first === undefined ? [] : [`the same as ${first}: ${words}`];
  }, indexed);
});

test('every page in the sitemap names its own address', () => {
  expectNoProblems((page) => {
    const canonical = page.document.querySelector('link[rel=canonical]')?.getAttribute('href');
    return canonical === address + page.path ? [] : [`canonical ${canonical}`];
  }, indexed);
});

test('every page in the sitemap has a picture for who shares it', () => {
  expectNoProblems((page) => {
    const picture = metaOf(page, 'property="og:image"') ?? '';
    return picture.startsWith(`${address}/`) && hasFile(new URL(picture).pathname) ? [] : [`og:image ${picture}`];
  }, indexed);
});

test('the sitemap has pages only, each once', () => {
  expect(sitemap.filter((url, index) => sitemap.indexOf(url) !== index)).toEqual([]);
  expect(sitemap.filter((url) => !hasFile(url.replace(address, '')))).toEqual([]);
});

test('a page that is not in the sitemap tells search engines to leave it', () => {
  expectNoProblems(
    (page) => (/noindex/.test(metaOf(page, 'name=robots') ?? '') ? [] : ['no noindex']),
    pages.filter((page) => !indexed.includes(page)),
  );
});

test('every page offers the news as a feed', () => {
  expectNoProblems(
    ({ document }) =>
      document.querySelector(`link[rel=alternate][type="application/rss+xml"][href$="${feeds.rss}"]`) ? [] : ['no RSS'],
    indexed,
  );
});

function metaOf({ document }: Page, attribute: string): string | undefined {
  return document.querySelector(`meta[${attribute}]`)?.getAttribute('content');
}

test('a page where something depends on the day has the script that points at it', () => {
  expectNoProblems(({ document }) => {
    const depends = document.querySelector('open-now, on-dates, [data-week], on-day, with-script');
    const points = document.querySelectorAll('head script').some(({ rawText }) => rawText.includes('open-now'));
    return depends && !points ? ['no script'] : [];
  });
});
