import { globSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { isDutchOnly } from '../../src/i18n/addresses.ts';
import { dictionaryIn, languageOf } from '../../src/i18n/dictionary.ts';
import { languageFacts, languages, pretendLanguage } from '../../src/i18n/languages.ts';
import { titleMarker } from '../../src/views/ui/page-shell.ts';
import { address } from '../address.ts';
import { results } from '../paths.ts';
import { withoutSentences } from '../pretend.ts';
import { filesOf, hasFile, pages, pretendPages, readBuilt } from './built-site.ts';
import { expectNoProblems } from './problems.ts';

const content = new URL('content/', results);
const translated = pages.filter(({ path }) => languageOf({ pathname: path }) !== 'nl');

test('every page says in which language it is, and which way that is read', () => {
  expectNoProblems(({ path, document }) => {
    const language = languageOf({ pathname: path });
    const html = document.querySelector('html');
    const direction = html?.getAttribute('dir') ?? 'ltr';
    return html?.getAttribute('lang') === language && direction === languageFacts[language].direction
      ? []
      : [`lang ${html?.getAttribute('lang')}, dir ${direction}`];
  });
});

test('a page that is there in other languages names them all, and each of them names it back', () => {
  const indexed = pages.filter(({ document }) => document.querySelector('link[hreflang]'));
  expectNoProblems(({ path, document }) => {
    const language = languageOf({ pathname: path });
    const bare = language === 'nl' ? path : path.slice(language.length + 1);
    const named = document
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`);
    const right = languages.map((other) => `${other} ${address}${other === 'nl' ? '' : `/${other}`}${bare}`);
    return named.join() === right.join() ? [] : [named.join()];
  }, indexed);
  expect(indexed.filter(({ path }) => !hasFile(path))).toEqual([]);
  expect(new Set(indexed.map(({ path }) => languageOf({ pathname: path })))).toEqual(new Set(languages));
});

test('the switch leads to the same page in each language, and nothing else leads away from a language without saying so', () => {
  expectNoProblems(({ path, document }) => {
    const language = languageOf({ pathname: path });
    return document
      .querySelectorAll('a[href^="/"]')
      .filter(
        (link) =>
          !link.hasAttribute('hreflang') && link.getAttribute('lang') !== 'nl' && link.closest('[lang=nl]') === null,
      )
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !href.startsWith(`/${language}/`) && hasFile(`/${language}${href.replace(/[?#].*/, '')}`));
  }, translated);
});

test('a link to a page that is there in Dutch only says so, to the reader and to the browser', () => {
  expectNoProblems(({ path, document }) => {
    const language = languageOf({ pathname: path });
    const { inDutch } = dictionaryIn(language).site;
    return document
      .querySelectorAll('a[href^="/"]')
      .filter((link) => link.closest('[lang=nl]') === null && !link.hasAttribute('lang'))
      .filter((link) => isDutchOnly(link.getAttribute('href') ?? '', language))
      .filter((link) => link.getAttribute('hreflang') !== 'nl' || !link.text.includes(inDutch))
      .map((link) => `${link.getAttribute('href')} ${link.text}`);
  }, translated);
});

test('no sentence in a template is Dutch in every language', () => {
  expectNoProblems(({ html }) => untranslated(html), pretendPages);
});

test('no sentence in a calendar is Dutch in every language', () => {
  const lines = filesOf(`${pretendLanguage}/agenda/**/*.ics`).flatMap((file) => calendarTextsOf(readBuilt(file)));
  expect(lines.length).toBeGreaterThan(0);
  expect([...new Set(lines.flatMap(leftOf))]).toEqual([]);
});

/** All that a calendar shows, but for an editor's sentences: what of those is Dutch says so, and that is a sentence of ours. */
function calendarTextsOf(feed: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(feed));
  const texts = ['x-wr-calname', 'x-wr-caldesc', 'summary', 'description', 'categories', 'location'];
  return [calendar, ...calendar.getAllSubcomponents('vevent')]
    .flatMap((part) => texts.map((name) => part.getFirstPropertyValue(name)))
    .flatMap((text) => String(text ?? '').split('\n'))
    .filter((line) => !line.endsWith(dictionaryIn(pretendLanguage).site.inDutch) && !line.startsWith(address));
}

/** What is left of a page in the pretend language when all that a dictionary, an editor or a calendar wrote is taken away. */
function untranslated(html: string): string[] {
  const document = parse(html);
  for (const part of document.querySelectorAll('[lang], script, style, noscript'))
    if (part.tagName !== 'HTML') part.remove();
  const words = [
    document.querySelector('body')?.structuredText ?? '',
    document.querySelector('title')?.text ?? '',
    ...document
      .querySelectorAll('[aria-label], [placeholder], [alt]')
      .flatMap((element) => ['aria-label', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? '')),
  ].join('\n');
  return leftOf(words);
}

function leftOf(words: string): string[] {
  return withoutNames(withoutSentences(words).replace(dates, '').replace(accounts, ''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}{2}/u.test(line));
}

/** What is called the same in every language, or in Dutch: rooms, places, activities, reasons to pause, our own name and address. */
const names = globSync('{rooms,activities}/*.md', { cwd: content })
  .flatMap((file) => [
    ...readFileSync(new URL(file, content), 'utf8').matchAll(
      /^ *(?:name|title|neighbourhood|street|postalCode|email|reason): ['"]?(.*?)['"]?$/gm,
    ),
  ])
  .map(([, name = '']) => name)
  .concat(
    'Amsterdam',
    'Utrecht',
    'BuurtWerkKamers',
    'localhost:4390/nl-XA/doneren',
    'localhost:4390',
    'Proeffonds',
    titleMarker,
    languageFacts[pretendLanguage].name,
    'NL',
  )
  .toSorted((one, other) => other.length - one.length);
/** Of a bank account, and what is written with a transfer. */
const accounts = /\b(?:NL|RF)\d{2}(?: [A-Z\d]{1,4})+(?![A-Z\d])/g;
const dates =
  /(?:\p{L}+dag )?(?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: \d{4})?/gu;

function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ''), text);
}
