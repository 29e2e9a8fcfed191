import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from '../../src/routes.ts';
import { findPages, looksAtTitles } from '../../src/search/find-pages.ts';
import { titlesFirst } from '../../src/search/titles-first.ts';
import { openBuiltSearch, type BuiltSearch } from '../fixtures/built-search.ts';
import { visitorQuestions } from '../fixtures/visitor-questions.ts';
import { site } from '../paths.ts';

const words = new Set(z.array(z.string()).parse(read('pagefind/words-nl.json')));
const synonyms = z.array(z.object({ typed: z.array(z.string()), finds: z.array(z.string()) })).parse(
  JSON.parse(
    parse(readFileSync(new URL(`.${routes.search}index.html`, site), 'utf8'))
      .querySelector('site-search')
      ?.getAttribute('data-synonyms') ?? '',
  ),
);
let built: BuiltSearch;

beforeAll(async () => {
  built = await openBuiltSearch(site);
});

afterAll(() => built.close());

test('each of the fifty questions of visitors has its page among the first three', async () => {
  const questions = Object.entries(visitorQuestions);
  expect(questions).toHaveLength(50);
  const missed: string[] = [];
  for (const [question, pages] of questions) {
    const first = await firstPages(question);
    if (!first.some((page) => pages.includes(page))) missed.push(`${question}: ${first.join(' ') || 'nothing'}`);
  }
  expect(missed).toEqual([]);
});

test.each(['of', 'bij', 'de of het', 'bijbel', 'offerte'])('"%s" finds nothing by "of" or "bij"', async (question) => {
  expect(await firstPages(question)).toEqual([]);
});

async function firstPages(question: string): Promise<string[]> {
  const found = await findPages(question, { words, synonyms }, (asked) => built.search(asked));
  const pages = await Promise.all(found.slice(0, looksAtTitles).map(async ({ data }) => data()));
  return titlesFirst(question, pages)
    .slice(0, 3)
    .map(({ url }) => url);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, site), 'utf8'));
}
