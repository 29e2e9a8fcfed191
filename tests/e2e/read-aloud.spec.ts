import type { Page } from '@playwright/test';
import { dictionaryIn } from '../../src/i18n/dictionary.ts';
import { readAloudScript } from '../../src/browser/read-aloud/address.ts';
import { routes, routesIn } from '../../src/routes.ts';
import { trialRoom } from './pages/room.ts';
import { expect, test } from './test.ts';
import { giveVoices } from './voices.ts';

const dutch = { lang: 'nl-NL', localService: true };
const button = (page: Page, name: string) => page.getByRole('button', { name });

for (const [kind, path] of Object.entries({
  'a room': routes.room(trialRoom),
  'an activity': routes.activity('proef-koken'),
  'a news item': routes.newsItem('2026-11-19-proef-van-vandaag'),
  'the questions': routes.questions,
  'a text': routes.ladder,
})) {
  test(`${kind} is read aloud from its heading on`, async ({ page }) => {
    const { said } = await giveVoices(page, [dutch]);
    await page.goto(path);
    await button(page, 'Lees voor').click();
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await expect.poll(said).toEqual([`nl-NL 1 ${heading?.trim()}`]);
  });
}

test('pause, go on, faster, stop', async ({ page }) => {
  const { said, finishSentence } = await giveVoices(page, [dutch]);
  await page.goto(routes.ladder);
  await button(page, 'Lees voor').click();
  await expect.poll(said).toHaveLength(1);
  await finishSentence();
  const [, second = ''] = await said();

  await button(page, 'Pauze').click();
  await button(page, 'Lees verder').click();
  expect((await said()).at(-1)).toBe(second);
  await page.getByLabel('Hoe snel?').selectOption('Snel');
  expect((await said()).at(-1)).toBe(second.replace('nl-NL 1 ', 'nl-NL 1.4 '));
  expect(await said()).toHaveLength(4);

  await button(page, 'Stop').click();
  await expect(button(page, 'Lees voor')).toBeFocused();
  await expect(button(page, 'Stop')).toBeHidden();
  await finishSentence();
  expect(await said()).toHaveLength(4);
  await button(page, 'Lees voor').click();
  await expect.poll(async () => (await said()).at(-1)).toMatch(/^nl-NL 1.4 De werkladder/);
});

test('the sentence that is read is marked, and on the screen, until the end', async ({ page }) => {
  // Else it is still on its way there.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { said, finishSentence } = await giveVoices(page, [dutch]);
  await page.goto(routes.ladder);
  await button(page, 'Lees voor').click();
  await expect.poll(said).toHaveLength(1);
  for (let number = 1; number < 200 && (await marked(page)) !== undefined; number += 1) {
    const text = (await said()).at(-1)?.replace('nl-NL 1 ', '');
    expect(await marked(page)).toEqual({ text, isOnScreen: true });
    await finishSentence();
  }
  await expect(button(page, 'Lees voor')).toBeVisible();
  expect((await said()).length).toBeGreaterThan(5);
  expect(await marked(page)).toBeUndefined();
});

test('the paragraph is marked where a browser cannot mark a sentence', async ({ page }) => {
  await giveVoices(page, [dutch]);
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto(routes.ladder);
  await button(page, 'Lees voor').click();
  await expect(page.locator('h1.reading')).toBeVisible();
});

test('the answers to questions are opened and read; menus, buttons and hidden text are not', async ({ page }) => {
  const { said, finishSentence } = await giveVoices(page, [dutch]);
  await page.goto(routes.questions);
  await button(page, 'Lees voor').click();
  await expect.poll(said).toHaveLength(1);
  for (let number = 1; number < 400 && (await marked(page)) !== undefined; number += 1) await finishSentence();
  const all = (await said()).map((one) => one.replace('nl-NL 1 ', ''));
  const answer = page.locator('main section details:has(p)').first().locator('p').first();
  await expect(answer).toBeVisible();
  expect(all.join(' ')).toContain((await answer.textContent())?.replaceAll(/\s+/g, ' ').trim());
  expect(all.filter((text) => /^(Begin|Pauze|Stop|Hoe snel)|Naar de tekst/.test(text))).toEqual([]);
});

test('text in another language gets the voice of that language, or is skipped', async ({ page }) => {
  const { said, finishSentence } = await giveVoices(page, [dutch, { lang: 'en_GB', localService: true }]);
  await page.goto(routes.ladder);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const texts = '<h1>Kop</h1><p lang="tr">Hoş geldiniz.</p><p>Dit is <span lang="en">good news.</span> Ja.</p>';
    for (const part of document.querySelectorAll('main > :not(read-aloud)')) part.remove();
    main?.insertAdjacentHTML('beforeend', texts);
  });
  await button(page, 'Lees voor').click();
  await expect.poll(said).toHaveLength(1);
  for (let number = 1; number < 6; number += 1) await finishSentence();
  expect(await said()).toEqual(['nl-NL 1 Kop', 'nl-NL 1 Dit is', 'en_GB 1 good news.', 'nl-NL 1 Ja.']);
});

test('a page in another language is read by a voice of that language, and what is Dutch in it by a Dutch one', async ({
  page,
}) => {
  const english = { lang: 'en-GB', localService: true };
  const { said, finishSentence } = await giveVoices(page, [dutch, english]);
  await page.goto(routesIn('en').activity('proef-koken'));
  await button(page, dictionaryIn('en').readAloud.toggle.silent).click();
  await expect.poll(said).toEqual(['nl-NL 1 Proef: samen koken']);
  for (let number = 1; number < 100 && (await marked(page)) !== undefined; number += 1) await finishSentence();
  const all = await said();
  expect(all).toContain(`en-GB 1 ${dictionaryIn('en').activities.facts.price}`);
  expect(all).toContain('nl-NL 1 Dit is verzonnen voor de tests.');
});

test('an Arabic page is read by an Arabic voice, and without one there is no button', async ({ page, context }) => {
  const path = routesIn('ar').room(trialRoom);
  const start = dictionaryIn('ar').readAloud.toggle.silent;
  const { arrive } = await giveVoices(page, [dutch, { lang: 'tr-TR', localService: true }]);
  await page.goto(path);
  await arrive();
  await expect(button(page, start)).toBeHidden();

  const other = await context.newPage();
  const { said, finishSentence } = await giveVoices(other, [{ lang: 'ar-SA', localService: true }]);
  await other.goto(path);
  await button(other, start).click();
  await expect.poll(said).not.toEqual([]);
  await finishSentence();
  expect((await said()).every((one) => one.startsWith('ar-SA 1 '))).toBe(true);
});

test('nothing moves when a voice comes late', async ({ page }) => {
  const { arrive } = await giveVoices(page, [dutch], 'later');
  await page.goto(routes.room(trialRoom));
  await expect(button(page, 'Lees voor')).toBeHidden();
  await arrive();
  await expect(button(page, 'Lees voor')).toBeVisible();
  expect(await layoutShift(page)).toBe(0);
});

for (const [name, voices] of Object.entries({
  'without a voice': [],
  'with voices for other languages only': [{ lang: 'en-GB', localService: true }],
  'with a voice that sends the text away': [{ lang: 'nl-NL', localService: false }],
})) {
  test(`${name} there is no button`, async ({ page }) => {
    const { arrive } = await giveVoices(page, voices);
    await page.goto(routes.ladder);
    await arrive();
    await expect(button(page, 'Lees voor')).toBeHidden();
  });
}

test('the code for it is fetched at the first press', async ({ page }) => {
  await giveVoices(page, [dutch]);
  const reader: string[] = [];
  page.on('request', (request) => new URL(request.url()).pathname === readAloudScript && reader.push(request.url()));
  await page.goto(routes.ladder, { waitUntil: 'networkidle' });
  expect(reader).toEqual([]);
  await button(page, 'Lees voor').click();
  await expect.poll(() => reader.length).toBe(1);
});

/** The marked sentence, and whether one can see it below the bar with buttons. */
async function marked(page: Page): Promise<{ text: string; isOnScreen: boolean } | undefined> {
  return page.evaluate(async () => {
    const [range] = CSS.highlights.get('reading') ?? [];
    if (!(range instanceof Range)) return undefined;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { top, bottom } = range.getBoundingClientRect();
    const bar = document.querySelector('read-aloud')?.getBoundingClientRect();
    // What explains a word stands within the sentence, and is not on the screen.
    const shown = range.cloneContents();
    for (const explanation of shown.querySelectorAll('[popover]')) explanation.remove();
    const isCovered = bar !== undefined && top < bar.bottom && bottom > bar.top;
    return {
      text: (shown.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      isOnScreen: top >= 0 && bottom <= innerHeight && !isCovered,
    };
  });
}

async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() =>
    new Promise((resolve) => {
      let total = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) total += Number(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(resolve, 300, total);
    }).then(Number),
  );
}
