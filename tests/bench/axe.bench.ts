import { fileURLToPath } from 'node:url';
import { chromium, devices, type Browser } from '@playwright/test';
import { address } from '../address.ts';
import { browserFlags, browserOrInstall } from '../browser.ts';
import { rulesAboutColour, violations } from '../e2e/axe.ts';
import { site } from '../paths.ts';
import { pages } from '../site/built-site.ts';
import { report } from './report.ts';
import { whileServed } from './served-site.ts';

/** Every page of the site that `npm run test:build` left, in every language, by axe in light and in dark: the goal is none. */
await whileServed(fileURLToPath(site), async () => {
  const browser = await chromium.launch({ executablePath: browserOrInstall(), args: browserFlags });
  const paths = pages.map(({ path }) => path).values();
  // Two tabs take from one list.
  const found = await Promise.all([look(browser, paths), look(browser, paths)]);
  await browser.close();
  const all = found.flat();
  report('axe', [{ pages: pages.length, violations: all.length }, ...all.map((violation) => ({ violation }))]);
});

async function look(browser: Browser, paths: Iterable<string>): Promise<string[]> {
  const context = await browser.newContext({ ...devices['Pixel 7'], viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address + path);
    found.push(...(await violations(page)).map((violation) => `${path}: ${violation}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violations(page, rulesAboutColour)).map((violation) => `${path}, dark: ${violation}`));
  }
  return found;
}
