import { test } from 'vitest';
import { z } from 'zod';
import { routesFor } from '../../src/page-language.ts';
import { feeds, routes } from '../../src/routes.ts';
import { hasFile, pages, sitemap, type Page } from './built-site.ts';
import { address } from '../address.ts';
import { expectNoProblems } from './problems.ts';

const thing = z.looseObject({ '@type': z.union([z.string(), z.array(z.string())]) });
const block = z.union([
  z.looseObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(thing).min(1) }),
  thing.extend({ '@context': z.literal('https://schema.org') }),
]);

const indexed = pages.filter((page) => sitemap.includes(address + page.path));
const withData = indexed.filter(({ document }) => document.querySelector(selector()));

test('JSON-LD parses and says in which vocabulary it speaks', () => {
  expectNoProblems(
    (page) => dataOf(page).flatMap(({ success, error }) => (success ? [] : [z.prettifyError(error)])),
    withData,
  );
});

test.each([
  ['the home page', ['Organization', 'NGO', 'WebSite'], (path: string) => path === routes.home],
  ['a room', ['Place', 'CivicStructure', 'LocalBusiness'], isOneOf(routes.rooms)],
  ['an activity on set times', ['Event', 'EventSeries'], hasCalendar],
  ['a news item', ['NewsArticle'], isOneOf(routes.news)],
  ['the questions', ['FAQPage'], (path: string) => path === routes.questions],
  ['every page but home', ['BreadcrumbList'], (path: string) => path !== routesFor({ pathname: path }).home],
])('%s says that it is %j', (_, types, belongs) => {
  const here = indexed.filter(({ path }) => belongs(path));
  expectNoProblems(
    (page) => (types.some((type) => typesOf(page).includes(type)) ? [] : [typesOf(page).join(' ')]),
    here,
  );
});

test('nothing in JSON-LD is empty', () => {
  expectNoProblems(
    (page) => (/":\s*(""|null|\[\]|\{\})/.test(scriptsOf(page).join('')) ? ['an empty value'] : []),
    withData,
  );
});

function hasCalendar(path: string): boolean {
  return isOneOf(routes.activities)(path) && hasFile(feeds.activityCalendar(path.split('/').at(-2) ?? ''));
}

function isOneOf(list: string): (path: string) => boolean {
  return (path) => path.startsWith(list) && /^[^/]+\/$/.test(path.slice(list.length));
}

function typesOf(page: Page): string[] {
  return dataOf(page)
    .flatMap(({ data }) =>
      data ? ('@graph' in data ? z.array(thing).parse(data['@graph']) : [thing.parse(data)]) : [],
    )
    .flatMap((one) => one['@type']);
}

function dataOf(page: Page) {
  return scriptsOf(page).map((text) => block.safeParse(JSON.parse(text)));
}

function scriptsOf({ document }: Page): string[] {
  return document.querySelectorAll(selector()).map(({ rawText }) => rawText);
}

function selector(): string {
  return 'script[type="application/ld+json"]';
}
