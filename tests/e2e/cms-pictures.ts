import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from '../../functions/web-server/create-server.ts';
import { createMemoryCms, memoryCode } from '../doubles/memory-cms.ts';
import { browserFlags, browserOrInstall } from '../browser.ts';
import { root, site } from '../paths.ts';

/** `npm run pictures`: the pictures of /admin/zo-werkt-het/, of the editor as `npm run test:build` built it, on a phone. */
const pictures = fileURLToPath(new URL('src/cms/pictures/', root));
const memory = await createMemoryCms(fileURLToPath(new URL('content/', root)), {
  name: 'Fatima',
  email: 'fatima@voorbeeld.nl',
  role: 'beheerder',
});
const server = await createServer({
  dist: fileURLToPath(site),
  netlifyToml: fileURLToPath(new URL('netlify.toml', root)),
  api: memory.api,
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
const browser = await chromium.launch({ executablePath: browserOrInstall(), args: browserFlags });
const page = await browser.newPage({
  viewport: { width: 390, height: 560 },
  deviceScaleFactor: 2,
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
});
const take = (name: string) => page.screenshot({ path: `${pictures}${name}.png` });

await page.goto(`${origin}/admin/`);
await page.getByLabel('Uw e-mailadres').fill('fatima@voorbeeld.nl');
await page.getByRole('button', { name: 'Mail mij een code' }).click();
await page.getByLabel('De code uit de mail').fill(memoryCode);
await take('login');
await page.getByRole('button', { name: 'Inloggen' }).click();
await page.getByRole('heading', { name: 'Nieuws', exact: true }).waitFor();
await page.goto(`${origin}/admin/#/collections/news/new`);
await page.getByLabel('Kop', { exact: true }).fill('Soep voor de hele buurt');
await page.getByRole('button', { name: 'Vandaag' }).click();
await page.getByLabel('Samenvatting', { exact: true }).fill('Zaterdag koken wij samen soep.');
await page.getByLabel('Kop', { exact: true }).scrollIntoViewIfNeeded();
await take('news');
await take('publish');
await page.getByRole('button', { name: 'Zet op de site' }).click();
await page.getByRole('status').filter({ hasText: 'Staat online' }).waitFor();
await take('online');
await browser.close();
server.close();
