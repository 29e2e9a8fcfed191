import { expect } from 'vitest';
import { pages, type Page } from './built-site.ts';

/** Looks at every page and fails with one list of everything that is wrong: each problem once, with a page that has it. */
export function expectNoProblems(find: (page: Page) => readonly string[], on: readonly Page[] = pages): void {
  expect(on.length).toBeGreaterThan(0);
  const found = on.flatMap((page) => [...new Set(find(page))].map((problem) => ({ problem, path: page.path })));
  const grouped = Map.groupBy(found, ({ problem }) => problem);
  expect([...grouped].map(([problem, places]) => `${problem} — ${places[0]?.path} (${places.length} pages)`)).toEqual(
    [],
  );
}

/** Fails with the five worst where a measured size is over its budget in bytes. */
export function expectWithin(budget: number, measure: (page: Page) => number, on: readonly Page[] = pages): void {
  const sizes = on.map((page) => ({ page: page.path, bytes: measure(page) }));
  const over = sizes.filter(({ bytes }) => bytes > budget).toSorted((one, other) => other.bytes - one.bytes);
  const worst = over.slice(0, 5).map(({ page, bytes }) => `${page}: ${bytes} bytes`);
  expect(worst, `${over.length} of ${sizes.length} pages are over ${budget} bytes`).toEqual([]);
}
