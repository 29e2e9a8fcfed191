import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { oldestBrowsers } from '../oldest-browsers.ts';
import { defaultLanguage, languages } from '../i18n/languages.ts';
import { workerAddress } from '../browser/offline/names.ts';
import { routesIn, treasurerRoutes } from '../routes.ts';

/** Makes the service worker that shows rooms without internet, once the pages are there that it has to know. */
export function offline(): AstroIntegration {
  return { name: 'offline', hooks: { 'astro:build:done': ({ dir }) => writeWorker(dir) } };
}

async function writeWorker(dist: URL): Promise<void> {
  const site = { version: await versionOf(dist), keeps, avoids, offlinePages };
  await build({
    entryPoints: [fileURLToPath(new URL('../browser/offline/worker.ts', import.meta.url))],
    outfile: fileURLToPath(new URL(`.${workerAddress}`, dist)),
    define: { offlineSite: JSON.stringify(site) },
    bundle: true,
    minify: true,
    format: 'iife',
    target: oldestBrowsers,
  });
}

async function versionOf(dist: URL): Promise<string> {
  const hash = createHash('sha256');
  for (const [, path] of offlinePages) hash.update(await readFile(new URL(`.${path}index.html`, dist)));
  return hash.digest('hex').slice(0, 8);
}

const everywhere = languages.map((language) => routesIn(language));

/** The page and the week of each room. */
const keeps = `^(${everywhere.flatMap(({ room, roomWeek }) => [room('[^/]+'), roomWeek('[^/]+')]).join('|')})$`;

/** Gifts, the books and the editor: nothing of theirs passes through the worker. */
const avoids = `^(${['/admin/', '/api/', treasurerRoutes.month, ...everywhere.map(({ donate }) => donate)].join('|')})`;

/** The language without a prefix fits every path, so it comes last. */
const offlinePages = [...languages]
  .toSorted((one, other) => Number(one === defaultLanguage) - Number(other === defaultLanguage))
  .map((language) => [routesIn(language).home, routesIn(language).noInternet] as const);
