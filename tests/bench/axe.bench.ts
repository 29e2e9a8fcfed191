import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, devices, type Page } from '@playwright/test';
import { address } from '../address.ts';
import { browserFlags, browserOrInstall } from '../browser.ts';
import { site } from '../paths.ts';
import { pages } from '../site/built-site.ts';
import { report } from './report.ts';
import { whileServed } from './served-site.ts';

/** Every page of the site that `npm run test:build` left, in every language, by axe in light and in dark: the goal is none. */
await whileServed(fileURLToPath(site), async () => {
  const browser = await chromium.launch({ executablePath: browserOrInstall(), args: browserFlags });
  const context = await browser.newContext({ ...devices['Pixel 7'], viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const found: string[] = [];
  for (const { path } of pages) {
    await page.goto(address + path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violationsOn(page)).map((violation) => `${path} (${colorScheme}): ${violation}`));
    }
  }
  await browser.close();
  report('axe', [{ pages: pages.length, violations: found.length }, ...found.map((violation) => ({ violation }))]);
});

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
