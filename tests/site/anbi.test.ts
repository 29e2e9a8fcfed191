import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from '../../src/routes.ts';
import { results } from '../paths.ts';
import { pages, readBuilt, type Page } from './built-site.ts';
import { expectNoProblems } from './problems.ts';

const { status } = z
  .object({ status: z.object({ type: z.enum(['unknown', 'none', 'anbi']), rsin: z.string().optional() }) })
  .parse(load(readFileSync(new URL('content/settings/anbi.yml', results), 'utf8')));

/** Today nobody knows whether the fund is an ANBI (facts.md). Where it is one, these too speak of it, and no other. */
const speakers: readonly string[] =
  status.type === 'anbi' ? [routes.anbi, routes.donate, routes.periodicGift] : [routes.anbi];
const elsewhere = pages.filter(({ path }) => !speakers.includes(path));
const page = pages.find(({ path }) => path === routes.anbi);

test('no page but those about it says ANBI, an RSIN, or that a gift can be deducted', () => {
  expectNoProblems(
    (one) =>
      shownOf(one)
        .replaceAll(routes.anbi, '')
        .match(/\bANBI\b|\bRSIN\b|fiscaal aantrekkelijk/gi) ?? [],
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

/** All of a page; with an ANBI what people read between its head and its foot, which names it in a link. */
function shownOf({ html, document }: Page): string {
  if (status.type !== 'anbi') return html;
  const scripts = document.querySelectorAll('main script').map((script) => script.outerHTML);
  return scripts.reduce((text, script) => text.replace(script, ''), document.querySelector('main')?.outerHTML ?? '');
}

test('that page says what the settings say, and claims no more', () => {
  const text = page?.document.querySelector('main')?.text ?? '';
  const says = { unknown: 'Reken daar niet op.', none: 'is geen ANBI', anbi: status.rsin ?? 'a number' }[status.type];
  expect(text).toContain(says);
  if (status.type !== 'anbi') expect(text).not.toMatch(/RSIN|is (sinds .* )?een ANBI\.|Ja, dat kan/);
});

test('the agreement for five years can be filled in with an ANBI only, and sends nothing', () => {
  const main = pages.find(({ path }) => path === routes.periodicGift)?.document.querySelector('main');
  const fields = main?.querySelectorAll('input') ?? [];
  expect(fields.length > 0).toBe(status.type === 'anbi');
  expect(fields.filter((field) => field.hasAttribute('name') || field.closest('form'))).toEqual([]);
});

test('it is found from the form for gifts, and from the foot of every page', () => {
  const form = pages.find(({ path }) => path === routes.donate);
  expect(form?.document.querySelectorAll(`main a[href="${routes.anbi}"]`).length).toBeGreaterThan(0);
  expectNoProblems(({ document }) => (document.querySelector(`footer a[href="${routes.anbi}"]`) ? [] : ['no link']));
});

test('nor does the feed', () => {
  expect(readBuilt('nieuws/rss.xml')).not.toMatch(/\bANBI\b/i);
});
