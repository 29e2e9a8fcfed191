import type { Page } from '@playwright/test';
import { routes } from '../../src/routes.ts';
import { overflowing } from './overflow.ts';
import { trialRoom } from './pages/room.ts';
import { expect, test } from './test.ts';

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
  test(`${path} at 400 % has all that it has at 100 %, without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1024 });
    await page.goto(path);
    const wide = await offered(page);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await overflowing(page)).toEqual([]);
    const narrow = new Set(await offered(page));
    expect(wide.filter((name) => !narrow.has(name))).toEqual([]);
  });

  test(`${path} in colours of one's own: every button has a border, every focus a line`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    expect(await page.locator('.button:visible, .chip:visible, .card:visible').evaluateAll(borderless)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline).not.toBe('none');
  });

  test(`${path} stands still for who asked for that`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map(({ id }) => `animation ${id}`),
      ...[document.documentElement, ...document.querySelectorAll('*')]
        .filter((element) => getComputedStyle(element).scrollBehavior === 'smooth')
        .map(({ tagName }) => `smooth ${tagName}`),
    ]);
    expect(moving).toEqual([]);
  });
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
