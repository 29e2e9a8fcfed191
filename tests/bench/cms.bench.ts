import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { createServer } from '../../functions/web-server/create-server.ts';
import { browserFlags, browserOrInstall } from '../browser.ts';
import { createMemoryCms, memoryCode } from '../doubles/memory-cms.ts';
import { root, site } from '../paths.ts';
import { quantile } from './quantiles.ts';
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

/** Other work on the machine makes single figures a matter of luck. */
const runs = 5;

const loginVisible = await repeatedly(slowPage, async (page) => {
  await page.goto(`${origin}/admin/`, { waitUntil: 'commit' });
  await page.getByLabel('Uw e-mailadres').waitFor();
});
const first = await slowPage();
await first.goto(`${origin}/admin/`);
await logIn(first);
const state = await first.context().storageState();
await first.context().close();
const editorUsable = await repeatedly(
  () => slowPage(state),
  async (page) => {
    await page.goto(`${origin}/admin/#/collections/news/new`, { waitUntil: 'commit' });
    await page.getByLabel('Kop', { exact: true }).waitFor();
  },
);
const example = memory.files.get('content/news/2020-de-verbinding-verhuist.md') ?? Buffer.alloc(0);
for (let item = 0; item < 1000; item++) memory.files.set(`content/news/2020-kopie-${String(item)}.md`, example);
const thousand = await repeatedly(questionsPage, async (page) => {
  await page.goto(`${origin}/admin/#/collections/news`);
  await page.locator('a[href*="/2020-kopie-"]').first().waitFor();
});
await browser.close();
server.closeAllConnections();
server.close();

report('cms', [
  row('login visible, ms', loginVisible, 1000),
  row('editor usable, nothing cached, ms', editorUsable, 6000),
  row('list of 1,000 news items, ms', thousand, 1000),
  row('bundle, kB gzip', [bundleBytes() / 1000], 800),
  row('load of the machine', [loadavg()[0] ?? 0], 0),
]);

function row(measure: string, values: readonly number[], goal: number) {
  return {
    measure,
    median: Math.round(quantile(values, 0.5)),
    slowest: Math.round(Math.max(...values)),
    goal: goal || '',
  };
}

/** ms of each visit, on a page of its own. */
async function repeatedly(open: () => Promise<Page>, visit: (page: Page) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await open();
    const started = performance.now();
    await visit(page);
    taken.push(performance.now() - started);
    await page.context().close();
  }
  return taken;
}

async function questionsPage(): Promise<Page> {
  const context = await browser.newContext({ storageState: state });
  const page = await context.newPage();
  await page.goto(`${origin}/admin/#/collections/questions`);
  await page.getByRole('heading', { name: 'Vragen', exact: true }).waitFor();
  return page;
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

/** Every script that the editor may load: those of its page, and what those import, now or later. */
function bundleBytes(): number {
  const page = readFileSync(join(dist, 'admin/index.html'), 'utf8');
  const names = new Set([...page.matchAll(/src="\/_astro\/([^"]+)"/g)].map(([, name = '']) => name));
  let bytes = 0;
  for (const name of names) {
    const code = readFileSync(join(dist, '_astro', name));
    for (const [, other = ''] of code.toString().matchAll(/["`]\.\/([^"`]+\.js)["`]/g)) names.add(other);
    bytes += gzipSync(code).length;
  }
  return bytes;
}
