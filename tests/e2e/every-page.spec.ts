import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Response } from '@playwright/test';
import { routes } from '../../src/routes.ts';
import { pages } from '../site/built-site.ts';
import { overflowing } from './overflow.ts';
import { expect, test } from './test.ts';
import { weigh } from './weigh.ts';

/** The colours do not depend on the width: dark is looked at on a phone only. */
const bothSchemes = ['light', 'dark'] as const;

for (const { path } of pages) {
  test(`${path} fits the screen and works for everybody`, async ({ page, isMobile }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(path);

    expect.soft(await overflowing(page), 'wider than the screen').toEqual([]);
    for (const colorScheme of isMobile ? bothSchemes : bothSchemes.slice(0, 1)) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `axe, ${colorScheme}`).toEqual([]);
    }
    if (path !== routes.search) {
      expect.soft(await weigh(responses), 'bytes with font, without photographs').toBeLessThanOrEqual(75_000);
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    expect.soft(await overflowing(page), 'wider than the screen at 200 % text').toEqual([]);
  });
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
