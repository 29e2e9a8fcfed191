import { expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { routes, routesIn } from '../../src/routes.ts';
import { pages, type Page } from './built-site.ts';
import { expectNoProblems, expectWithin } from './problems.ts';
import { flightBytes, flightBytesAtMost, scriptBytes } from './sizes.ts';

const withFundScript: readonly string[] = [
  routes.accounts,
  ...languages.map((language) => routesIn(language)).flatMap(({ donate, donationFrame }) => [donate, donationFrame]),
];

function hasDays({ document }: Page): boolean {
  return document.querySelector('after-script') !== null;
}

test('the HTML of every page, with its CSS, fits the first flight of a connection: 14 kB brotli', () => {
  const near = pages.filter((page) => flightBytesAtMost(page) > 14 * 1024);
  if (near.length > 0) expectWithin(14 * 1024, flightBytes, near);
});

test('a content page has no more than 3 kB of script', () => {
  expectWithin(
    3 * 1024,
    scriptBytes,
    pages.filter((page) => !page.path.endsWith(routes.search) && !withFundScript.includes(page.path) && !hasDays(page)),
  );
});

test('a page that shows a timetable day by day has no more than 5.5 kB of script, what it loads beside the page included', () => {
  expect(pages.filter(hasDays).length).toBeGreaterThan(12);
  expectWithin(5.5 * 1024, scriptBytes, pages.filter(hasDays));
});

test('a page with the form for gifts, or with what the fund received, has no more than 4 kB of script, what it loads later included', () => {
  expectWithin(
    4 * 1024,
    scriptBytes,
    pages.filter(({ path }) => withFundScript.includes(path)),
  );
});

test('no page waits for a stylesheet or a script', () => {
  expectNoProblems(({ document }) => [
    ...document.querySelectorAll('link[rel=stylesheet]').map((link) => `stylesheet ${link.getAttribute('href')}`),
    ...document
      .querySelectorAll('head script[src]')
      .filter((script) => !['type', 'async', 'defer'].some((name) => script.hasAttribute(name)))
      .map((script) => `blocking script ${script.getAttribute('src')}`),
  ]);
});
