import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { routes } from '../src/routes.ts';
import { address } from './address.ts';
import { whileServed } from './bench/served-site.ts';
import { browserFlags, browserOrInstall } from './browser.ts';
import { root, site } from './paths.ts';

/** `npm run readme-pictures`: the two pictures of the README, of the site as `npm run test:build` left it. */
const pictures = {
  home: { path: routes.home, width: 390, height: 780 },
  activities: { path: routes.activities, width: 1180, height: 780 },
};
await whileServed(fileURLToPath(site), async () => {
  const browser = await chromium.launch({ executablePath: browserOrInstall(), args: browserFlags });
  for (const [name, { path, width, height }] of Object.entries(pictures)) {
    const page = await browser.newPage({
      viewport: { width, height },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
    });
    await page.goto(address + path);
    await page.evaluate(() => document.fonts.ready);
    const file = fileURLToPath(new URL(`.github/${name}.webp`, root));
    await sharp(await page.screenshot())
      .webp({ quality: 70 })
      .toFile(file);
  }
  await browser.close();
});
