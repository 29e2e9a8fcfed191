import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { createServer } from '../../functions/runtime/create-server.ts';
import { browserFlags, browserOrInstall } from '../browser.ts';
import { createMemoryCms, memoryCode } from '../doubles/memory-cms.ts';
import { root, site } from '../paths.ts';
import { report } from './report.ts';

/**
 * The editor of the site that `npm run test:build` left, on a phone at 1.6 Mbit/s with 150 ms of delay and a processor four times
 * as slow: when the login page can be read, when a text can be typed, and how long a list of a thousand news items takes.
 */
const dist = fileURLToPath(site);
const memory = await createMemoryCms(fileURLToPath(new URL('content/', root)), {
  name: 'Fatima',
  email: 'fatima@voorbeeld.nl',
  role: 'beheerder',
});
const api = memory.api;
const server = await createServer({ dist, netlifyToml: fileURLToPath(new URL('netlify.toml', root)), api });
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
const browser = await chromium.launch({ executablePath: browserOrInstall(), args: browserFlags });

const first = await slowPage();
const loginVisible = await visit(first, () => first.getByLabel('Uw e-mailadres').waitFor());
await logIn(first);
const state = await first.context().storageState();
const returning = await slowPage(state);
const editorUsable = await visit(
  returning,
  () => returning.getByLabel('Kop', { exact: true }).waitFor(),
  '#/collections/news/new',
);
const warm = await browser.newPage({ storageState: state });
const example = memory.files.get('content/news/2020-de-verbinding-verhuist.md') ?? Buffer.alloc(0);
for (let item = 0; item < 1000; item++) memory.files.set(`content/news/2020-kopie-${String(item)}.md`, example);
await warm.goto(`${origin}/admin/#/collections/questions`);
await warm.getByRole('heading', { name: 'Vragen', exact: true }).waitFor();
const opened = performance.now();
await warm.goto(`${origin}/admin/#/collections/news`);
// By its address: looking for a role among a thousand lines takes longer than drawing them.
await warm.locator('a[href$="/2020-kopie-1"]').waitFor();
const thousand = performance.now() - opened;
await browser.close();
server.closeAllConnections();
server.close();

report('cms', [
  { measure: 'login visible, ms', value: Math.round(loginVisible), goal: 1000 },
  { measure: 'editor usable, nothing cached, ms', value: Math.round(editorUsable), goal: 6000 },
  { measure: 'list of 1,000 news items, ms', value: Math.round(thousand), goal: 1000 },
  { measure: 'bundle, kB gzip', value: Math.round(bundleBytes() / 1000), goal: 800 },
]);

async function visit(page: Page, ready: () => Promise<void>, fragment = ''): Promise<number> {
  const started = performance.now();
  await page.goto(`${origin}/admin/${fragment}`, { waitUntil: 'commit' });
  await ready();
  return performance.now() - started;
}

async function slowPage(
  storageState?: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    ...(storageState && { storageState }),
  });
  const page = await context.newPage();
  const devtools: CDPSession = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page;
}

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('Uw e-mailadres').fill('fatima@voorbeeld.nl');
  await page.getByRole('button', { name: 'Mail mij een code' }).click();
  await page.getByLabel('De code uit de mail').fill(memoryCode);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { name: 'Nieuws', exact: true }).waitFor({ timeout: 60_000 });
}

/** Every script that the editor may load. */
function bundleBytes(): number {
  const scripts = readdirSync(join(dist, '_astro')).filter((name) => /^(main|login|webp).*\.js$/.test(name));
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, '_astro', name))).length, 0);
}
