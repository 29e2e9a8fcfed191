import { AxeBuilder } from '@axe-core/playwright';
import type { Response } from '@playwright/test';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { routes } from '../../src/routes.ts';
import { pagesOfEachKind } from '../site/built-site.ts';
import { overflowing } from './overflow.ts';
import { expect, test } from './looking.ts';
import { weigh } from './weigh.ts';

/** What may differ in the dark; the rest of a page is the same page, and colours are the same in every language. */
const rulesAboutColour = ['color-contrast', 'link-in-text-block'];

for (const { path } of pagesOfEachKind) {
  test(`${path} fits the screen and works for everybody`, async ({ page }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(path);

    expect.soft(await overflowing(page), 'wider than the screen').toEqual([]);
    expect.soft(await violations(new AxeBuilder({ page })), 'axe').toEqual([]);
    if (languageOf({ pathname: path }) === 'nl') {
      await page.emulateMedia({ colorScheme: 'dark' });
      const inTheDark = new AxeBuilder({ page }).withRules(rulesAboutColour);
      expect.soft(await violations(inTheDark), 'axe, dark').toEqual([]);
    }
    if (!path.endsWith(routes.search)) {
      expect.soft(await weigh(responses), 'bytes with font, without photographs').toBeLessThanOrEqual(75_000);
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    expect.soft(await overflowing(page), 'wider than the screen at 200 % text').toEqual([]);
  });
}

/** Legacy mode looks into no frames, of which we have none, and so opens no second page for each. */
async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.setLegacyMode().analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
