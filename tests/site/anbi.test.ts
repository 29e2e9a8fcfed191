import { expect, test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { pages, readBuilt } from './built-site.ts';
import { expectNoProblems } from './problems.ts';

/** Today nobody knows whether the fund is an ANBI (facts.md). */
const elsewhere = pages.filter(({ path }) => path !== routes.anbi);
const page = pages.find(({ path }) => path === routes.anbi);

test('no page but the one about it says ANBI, an RSIN, or that a gift can be deducted', () => {
  expectNoProblems(
    ({ html }) => html.replaceAll(routes.anbi, '').match(/\bANBI\b|\bRSIN\b|fiscaal aantrekkelijk/gi) ?? [],
    elsewhere,
  );
  expectNoProblems(
    ({ document }) =>
      (document.querySelector('main')?.text ?? '')
        .split(/(?<=[.?!])\s/)
        .filter((sentence) => /aftrek/i.test(sentence) && !sentence.trim().endsWith('?')),
    elsewhere,
  );
});

test('that page says that we do not know, and claims nothing', () => {
  const text = page?.document.querySelector('main')?.text ?? '';
  expect(text).toContain('Dat weten wij niet.');
  expect(text).not.toMatch(/RSIN|is (sinds .* )?een ANBI\.|Ja, dat kan/);
});

test('it is found from the form for gifts, and from the foot of every page', () => {
  const form = pages.find(({ path }) => path === routes.donate);
  expect(form?.document.querySelectorAll(`main a[href="${routes.anbi}"]`).length).toBeGreaterThan(0);
  expectNoProblems(({ document }) => (document.querySelector(`footer a[href="${routes.anbi}"]`) ? [] : ['no link']));
});

test('nor does the feed', () => {
  expect(readBuilt('nieuws/rss.xml')).not.toMatch(/\bANBI\b/i);
});
