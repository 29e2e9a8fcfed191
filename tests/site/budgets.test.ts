import { test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { pages } from './built-site.ts';
import { expectNoProblems, expectWithin } from './problems.ts';
import { flightBytes, scriptBytes } from './sizes.ts';

const withGiftForm: readonly string[] = [routes.donate, routes.donationFrame];

test('the HTML of every page, with its CSS, fits the first flight of a connection: 14 kB brotli', () => {
  expectWithin(14 * 1024, flightBytes);
});

test('a content page has no more than 2 kB of script, the filter of activities included', () => {
  expectWithin(
    2 * 1024,
    scriptBytes,
    pages.filter(({ path }) => ![routes.search, ...withGiftForm].includes(path)),
  );
});

test('a page with the form for gifts has no more than 3 kB of script', () => {
  expectWithin(
    3 * 1024,
    scriptBytes,
    pages.filter(({ path }) => withGiftForm.includes(path)),
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
