import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { site } from '../paths.ts';
import { pages, type Page } from './built-site.ts';
import { expectNoProblems, expectWithin } from './problems.ts';

test('the HTML of every page, with its CSS, fits the first flight of a connection: 14 kB brotli', () => {
  expectWithin(14 * 1024, ({ html }) => brotliCompressSync(html).length);
});

test('a content page has no more than 2 kB of script', () => {
  expectWithin(
    2 * 1024,
    scriptBytes,
    pages.filter(({ path }) => path !== routes.search),
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

/** All script that a page runs by itself, inline and from files, in bytes before compression. */
function scriptBytes({ path, document }: Page): number {
  return document
    .querySelectorAll('script')
    .filter((script) => !/json|speculationrules/.test(script.getAttribute('type') ?? ''))
    .reduce((total, script) => total + bytesOf(script, path), 0);
}

function bytesOf(script: HTMLElement, path: string): number {
  const source = script.getAttribute('src');
  if (source === undefined) return Buffer.byteLength(script.rawText);
  const { pathname } = new URL(source, new URL(path, 'http://site'));
  return readFileSync(new URL(`.${pathname}`, site)).length;
}
