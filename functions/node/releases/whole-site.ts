import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { workerAddress } from '../../../src/browser/offline/names.ts';
import { decodeAddress } from '../../../src/content-check/decode-address.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { routesIn } from '../../../src/routes.ts';

/**
 * What a built site lacks; nothing when it is whole. A build that was stopped or failed leaves pages without their
 * neighbours, and a Content-Security-Policy that still has to be filled in.
 */
export async function whatIsMissing(folder: string): Promise<string | undefined> {
  const headers = await readFile(path.join(folder, '_headers'), 'utf8').catch(() => undefined);
  if (headers === undefined) return '_headers';
  if (/^(?!#).*\{(scripts|styles)\}/m.test(headers)) return 'the Content-Security-Policy in _headers';
  const pages = await pagesOfSitemap(folder);
  if (pages.length === 0) return 'sitemap-index.xml';
  const files = [...always, ...pages].map((page) => (page.endsWith('/') ? `${page}index.html` : page));
  for (const file of new Set(files)) if (!(await hasBytes(path.join(folder, file)))) return file;
  return undefined;
}

/** What no site can do without and no sitemap names: the frames of the functions, search, and the files of each host. */
const always = [
  '/404.html',
  '/build.json',
  workerAddress,
  '/pagefind/pagefind.js',
  ...languages.map((language) => routesIn(language)).flatMap((to) => [to.donationFrame, to.participationFrame]),
];

async function pagesOfSitemap(folder: string): Promise<string[]> {
  const parts = await locationsIn(path.join(folder, 'sitemap-index.xml'));
  return (await Promise.all(parts.map((part) => locationsIn(path.join(folder, part))))).flat();
}

async function locationsIn(file: string): Promise<string[]> {
  const xml = await readFile(file, 'utf8').catch(() => '');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) =>
    decodeAddress(URL.parse(url)?.pathname ?? '/nowhere'),
  );
}

async function hasBytes(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true && found.size > 0;
}
