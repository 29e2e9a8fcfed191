import { expect, test } from 'vitest';
import { filesOf, pages, pretendPages, readBuilt } from './built-site.ts';
import { tooNewInScript, tooNewInStyle } from './old-engines.ts';

const documents = [...pages, ...pretendPages].map(({ path, document }) => ({ path, document }));

test('every style is one that the oldest browsers read', () => {
  const styles = new Map(
    documents.flatMap(({ path, document }) =>
      document.querySelectorAll('style').map(({ rawText }) => [rawText, path] as const),
    ),
  );
  expect(styles.size).toBeGreaterThan(5);
  expect([...styles].flatMap(([css, path]) => tooNewInStyle(css).map((problem) => `${path}: ${problem}`))).toEqual([]);
});

test('every script is one that the oldest browsers run', () => {
  const scripts = new Map(
    documents.flatMap(({ path, document }) =>
      document
        .querySelectorAll('script:not([src])')
        .filter((script) => !/json|speculationrules/.test(script.getAttribute('type') ?? ''))
        .map((script) => [script.rawText, { path, type: typeOf(script.getAttribute('type')) }] as const),
    ),
  );
  for (const file of filesOf('{scripts/*,read-aloud,offline-worker}.js'))
    scripts.set(readBuilt(file), { path: file, type: typeOf(file === 'read-aloud.js' ? 'module' : undefined) });
  expect(scripts.size).toBeGreaterThan(5);
  const problems = [...scripts].flatMap(([code, { path, type }]) =>
    tooNewInScript(code, type).map((problem) => `${path}: ${problem}`),
  );
  expect(problems).toEqual([]);
});

test('what only a script may show is hidden in the page itself, not by a style', () => {
  const shown = documents.flatMap(({ path, document }) =>
    document
      .querySelectorAll('with-script, on-day, on-dates[data-inline]')
      .filter((element) => !element.hasAttribute('hidden'))
      .map((element) => `${path}: ${element.outerHTML.slice(0, 80)}`),
  );
  expect(shown).toEqual([]);
});

test('words stand apart by spaces, not by a style', () => {
  const joined = documents.flatMap(({ path, document }) =>
    [...(document.querySelector('main') ?? document).innerHTML.matchAll(touching)].map(
      ([where]) => `${path}: ${where}`,
    ),
  );
  expect([...new Set(joined)].slice(0, 20)).toEqual([]);
});

/** The end of one inline element and the beginning of the next without anything between. */
const touching =
  /[\p{L}\d.)]<\/(?:span|b|a|small|bdi|time|strong|em)>(?:<\/(?:span|b|a|small|bdi|time|strong|em)>)*(?:<on-day[^>]*>)?<(?:span|b|a|small|bdi|time|strong|em)\b(?![^>]* hidden)[^>]*>[\p{L}\d(]/gu;

function typeOf(type: string | undefined): 'script' | 'module' {
  return type === 'module' ? 'module' : 'script';
}
