import type { Page } from '@playwright/test';
import { dictionaryFor } from '../../src/i18n/dictionary.ts';
import { languages, prefixOf } from '../../src/i18n/languages.ts';
import { routes, routesIn } from '../../src/routes.ts';
import { pages } from '../site/built-site.ts';
import { sheetSize } from '../../src/components/rooms/sheet-size.ts';
import { trialRoom } from './pages/room.ts';
import { readPaper } from './paper.ts';
import { expect, test } from './test.ts';

// As wide as a sheet within its margins: what is measured on the screen is what the printer makes.
test.use({ viewport: { width: 688, height: 1016 } });

/** In another language than Dutch: the room about which all is known, and for the poster, with its big letters, the longest name. */
const elsewhere = { week: trialRoom, kaartje: trialRoom, poster: 'hart-voor-leidsche-rijn' } as const;

/** Letters of each script; English, Spanish and Turkish are no longer than these. */
const onPaper = ['ar', 'uk'];

function papersOf(kind: keyof typeof elsewhere): string[] {
  const paths = new RegExp(`^(/kamers/[^/]+|/(${onPaper.join('|')})/kamers/${elsewhere[kind]})/${kind}/$`);
  return pages.map(({ path }) => path).filter((path) => paths.test(path));
}

for (const kind of ['week', 'poster', 'kaartje'] as const) {
  test(`there are papers of the kind ${kind} in every language`, () => {
    for (const language of languages) {
      const paper = new RegExp(`^${prefixOf(language)}/kamers/[^/]+/${kind}/$`);
      expect(pages.filter(({ path }) => paper.test(path)).length).toBeGreaterThan(0);
    }
  });
}

for (const path of papersOf('week')) {
  test(`${path} fits one A4`, async ({ page }) => {
    await page.goto(path);
    const { sheets, size } = await readPaper(page);
    expect(size).toEqual([595, 842]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).not.toContain(wordsOf(path).site.menu);
  });
}

for (const [perDay, size] of [
  [1, 'normal'],
  [3, 'small'],
  [5, 'smallest'],
] as const) {
  test(`a week with ${perDay} activities on every day still fits one A4, in letters no smaller than needed`, async ({
    page,
  }) => {
    await page.goto(routes.roomWeek(trialRoom));
    const texts = await page.locator('tbody tr').evaluateAll(
      (rows, count) =>
        rows.map((row) => {
          const [line] = row.querySelectorAll('li');
          if (line)
            row.querySelector('ul')?.replaceChildren(...Array.from({ length: count }, () => line.cloneNode(true)));
          return [...row.querySelectorAll('li')].map(({ innerText }) => innerText);
        }),
      perDay,
    );
    expect(sheetSize(texts)).toBe(size);
    await page.locator('table').evaluate((table, chosen) => table.setAttribute('data-size', chosen), sheetSize(texts));
    const { sheets } = await readPaper(page);
    expect(sheets).toHaveLength(1);
  });
}

for (const path of papersOf('poster')) {
  test(`${path} fits one A4, and its last line is the address`, async ({ page }) => {
    await page.goto(path);
    const { sheets, size } = await readPaper(page);
    expect(size).toEqual([595, 842]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.replaceAll(' ', '')).toMatch(/\/doneren$/);
    await page.emulateMedia({ media: 'print' });
    const code = await page.locator('.qr').boundingBox();
    // In 96ths of an inch: nine centimetres can be scanned from almost a metre.
    expect(code?.height).toBeGreaterThan(340);
  });
}

for (const path of papersOf('kaartje')) {
  test(`${path} is one A6, with nothing cut off`, async ({ page }) => {
    await page.goto(path);
    const { sheets, size } = await readPaper(page);
    expect(size).toEqual([298, 420]);
    expect(sheets).toHaveLength(1);
    const { site, rooms: t } = wordsOf(path);
    expect(sheets[0]).toContain(site.name);
    expect(sheets[0]).not.toContain(site.menu);
    if (path.startsWith('/kamers/')) expect(sheets[0]).toContain(t.cardScan.slice(0, 8));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('article th, article td').evaluateAll(brokenLines)).toEqual([]);
  });
}

for (const language of ['nl', 'ar', 'uk'] as const) {
  test(`a room on paper in ${language}: nothing that is only true now, and no sheet for two lines`, async ({
    page,
  }) => {
    const { rooms: t, site } = dictionaryFor({ pathname: `/${language}/` });
    await page.clock.setFixedTime('2026-11-23T10:00:00Z');
    await page.goto(routesIn(language).room(trialRoom));
    await expect(page.locator('open-now')).not.toBeEmpty();
    await page.emulateMedia({ media: 'print' });
    for (const now of ['open-now', 'on-day', 'details', 'footer']) {
      await expect(page.locator(`:is(${now}):visible`)).toHaveCount(0);
    }
    await expect(page.getByText(t.route)).toBeHidden();
    await expect(page.getByRole('navigation', { name: site.menu })).toBeHidden();
    const { sheets } = await readPaper(page);
    const { dayBar } = dictionaryFor({ pathname: `/${language}/` }).activities;
    const paper = sheets.join(' ');
    for (const now of [site.today, dayBar.now, dayBar.next]) expect(paper).not.toContain(now);
    expect(paper).toContain('https://example.org/proefkamer');
    expect(sheets.at(-1)?.length).toBeGreaterThan(100);
  });
}

for (const path of [
  routesIn('ar').room(trialRoom),
  routesIn('ar').roomWeek(trialRoom),
  routesIn('ar').roomCard(trialRoom),
]) {
  test(`${path}: a number that belongs together is not turned around among Arabic letters`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    expect(await leftToRight(page, '030-1234567')).toBe(true);
    if (path === routesIn('ar').room(trialRoom)) expect(await leftToRight(page, '3511 AA Utrecht')).toBe(true);
  });
}

test('the questions on paper: each whole on a sheet, with addresses that can be typed, and nothing to press', async ({
  page,
}) => {
  await page.goto(routes.questions);
  const { sheets } = await readPaper(page);
  const text = sheets.join(' ');
  expect(text).toContain('(/meedoen/)');
  expect(text).toContain(new URL(page.url()).host);
  expect(text).not.toContain(dictionaryFor({ pathname: '/' }).site.sources);
  const questions = await page.locator('summary h4').allInnerTexts();
  expect(questions.length).toBeGreaterThan(10);
  for (const sheet of sheets) expect(questions.filter((question) => sheet.trimEnd().endsWith(question))).toEqual([]);
});

function wordsOf(path: string) {
  return dictionaryFor({ pathname: path });
}

/** Cells whose text takes more than one line. */
function brokenLines(cells: Element[]): string[] {
  return cells
    .filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    })
    .map(({ textContent }) => textContent);
}

/** Whether the last letter of a text on the page stands to the right of its first. */
function leftToRight(page: Page, text: string): Promise<boolean> {
  return page.evaluate((searched) => {
    const nodes = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = node.textContent?.indexOf(searched) ?? -1;
      if (at === -1 || !node.parentElement?.checkVisibility()) continue;
      const leftOf = (index: number) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect().left;
      };
      return leftOf(at) < leftOf(at + searched.length - 1);
    }
    throw new Error(`${searched} is not on the page.`);
  }, text);
}
