import type { Response } from '@playwright/test';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { routes } from '../../src/routes.ts';
import { pagesOfEachKind } from '../site/built-site.ts';
import { rulesAboutColour, violations } from './axe.ts';
import { openWhole } from './deferred-scripts.ts';
import { expect, test } from './looking.ts';
import { overflowing } from './overflow.ts';
import { weigh } from './weigh.ts';

/** English and Spanish words are no longer than those of the others; `npm run bench -- axe` looks at their pages too. */
const looked = pagesOfEachKind.filter(({ path }) => !['en', 'es'].includes(languageOf({ pathname: path })));

for (const { path } of looked) {
  test(`${path} fits the screen and works for everybody`, async ({ page }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await openWhole(page, path);

    expect.soft(await overflowing(page), 'wider than the screen').toEqual([]);
    const language = languageOf({ pathname: path });
    // The other languages are the same page in other words; `npm run bench -- axe` looks at them all.
    if (language === 'nl' || language === 'ar') expect.soft(await violations(page), 'axe').toEqual([]);
    // Colours are the same in every language.
    if (language === 'nl') {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(page, rulesAboutColour), 'axe, dark').toEqual([]);
    }
    if (!path.endsWith(routes.search)) {
      const cached = responses.filter((response) => response.status() === 304).map((response) => response.url());
      expect.soft(cached, 'not weighed').toEqual([]);
      expect.soft(await weigh(responses), 'bytes with font, without photographs').toBeLessThanOrEqual(75_000);
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    expect.soft(await overflowing(page), 'wider than the screen at 200 % text').toEqual([]);
  });
}
