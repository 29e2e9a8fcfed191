import type { Page } from '@playwright/test';
import { dictionaryFor } from '../../src/i18n/dictionary.ts';
import { routes } from '../../src/routes.ts';
import { openWhole } from './deferred-scripts.ts';
import { expect, test } from './looking.ts';
import { overflowing } from './overflow.ts';
import { trialRoom } from './pages/room.ts';

/** One page of each kind. */
const kinds = [
  routes.home,
  routes.rooms,
  routes.room(trialRoom),
  routes.roomWeek(trialRoom),
  routes.roomCard(trialRoom),
  routes.roomPoster(trialRoom),
  routes.activities,
  routes.activity('proef-koken'),
  routes.news,
  routes.newsItem('2026-11-20-proef-met-foto'),
  routes.questions,
  routes.ladder,
  routes.documents,
  routes.donate,
  routes.transfer,
  routes.participate,
  routes.search,
  routes.contact,
  routes.anbi,
  routes.accounts,
  routes.noInternet,
  '/404.html',
];

for (const path of kinds) {
  test(`${path} is for everybody, however they set their screen`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 1024 });
    await openWhole(page, path);
    const wide = await offered(page);

    await test.step('stands still for who asked for that', async () => {
      expect.soft(await moving(page), 'moves').toEqual([]);
    });

    await test.step('at 400 % has all that it has at 100 %, without scrolling sideways', async () => {
      await page.setViewportSize({ width: 320, height: 256 });
      expect.soft(await overflowing(page), 'wider than the screen').toEqual([]);
      const narrow = new Set(await offered(page));
      expect.soft(wide.length, 'headings, links, buttons and fields').toBeGreaterThan(0);
      // To home leads the name of the site too, which is always there.
      const home = `A ${dictionaryFor({ pathname: path }).site.home}`;
      const lost = wide.filter((name) => !narrow.has(name) && name !== home);
      expect.soft(lost, 'is there at 100 % and not at 400 %').toEqual([]);
    });

    await test.step("in colours of one's own: every button has a border, every focus a line", async () => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.setViewportSize({ width: 360, height: 740 });
      const buttons = page.locator('.button:visible, .chip:visible, .card:visible');
      expect.soft(await buttons.evaluateAll(borderless), 'without a border').toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      expect.soft(outline, 'line around the focus').not.toBe('none');
    });
  });
}

function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...document.getAnimations().map(({ id }) => `animation ${id}`),
    ...[document.documentElement, ...document.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).scrollBehavior === 'smooth')
      .map(({ tagName }) => `smooth ${tagName}`),
  ]);
}

/** What a page offers, as it is called: headings, links, buttons and fields that can be seen. */
function offered(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, a, button, summary, label, th, td')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => `${element.tagName} ${element.textContent.replaceAll(/\s+/g, ' ').trim()}`),
  );
}

function borderless(elements: Element[]): string[] {
  return elements
    .filter((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth) < 1)
    .map((element) => element.outerHTML.slice(0, 80));
}
