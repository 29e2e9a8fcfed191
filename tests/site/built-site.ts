import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { parse, type HTMLElement } from 'node-html-parser';
import { z } from 'zod';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { pretendLanguage } from '../../src/i18n/languages.ts';
import { patternOf, translatedPages } from '../../src/i18n/translated-pages.ts';
import { site } from '../paths.ts';

/** One page as it was built. */
export interface Page {
  /** Path from the root of the site, as a visitor types it: `/kamers/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly document: HTMLElement;
}

const folder = fileURLToPath(site);
if (!existsSync(folder)) throw new Error(`No built site in ${folder}: run "npm run test:build" first.`);

/** Every page a visitor can come to, 404 and print sheets included. The editors' page and redirects are no pages. */
export const pages: readonly Page[] = pagesOf(
  globSync('**/*.html', { cwd: folder }).filter((file) => !/^(admin|pagefind|nl-XA)\//.test(file)),
);

/** The same pages in the language that no visitor sees. */
export const pretendPages: readonly Page[] = pagesOf(globSync(`${pretendLanguage}/**/*.html`, { cwd: folder }));

/** All Dutch pages, and in each other language one page of each kind. What one template makes is alike. */
export const pagesOfEachKind: readonly Page[] = pages.filter(({ path }) => {
  const language = languageOf({ pathname: path });
  if (language === 'nl') return true;
  const kind = kindOf(path.slice(language.length + 1));
  return (
    kind !== undefined &&
    pages.find((page) => page.path.startsWith(`/${language}/`) && kindOf(page.path.slice(language.length + 1)) === kind)
      ?.path === path
  );
});

function kindOf(path: string): string | undefined {
  return translatedPages.find((page) =>
    new RegExp(
      `^${patternOf(page)
        .replace(/\[\w+\]/g, '[^/]+')
        .replace(/\/$/, '')}/$`,
    ).test(path),
  );
}

function pagesOf(files: readonly string[]): Page[] {
  return files
    .toSorted()
    .map((file) => ({ path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html: readBuilt(file) }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'))
    .map(({ path, html }) => ({ path, html, document: parse(html, { comment: true }) }));
}

/** The addresses in the sitemap, absolute. */
export const sitemap: readonly string[] = sitemapFiles().flatMap((file) =>
  sitemapSchema()
    .parse(parseXml(readBuilt(file)))
    .urlset.url.map(({ loc }) => loc),
);

export function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: folder }).toSorted();
}

export function readBuilt(file: string): string {
  return readFileSync(new URL(file, site), 'utf8');
}

/** Whether the site has a file at this path: `/kamers/` or `/fonts/x.woff2`. */
export function hasFile(path: string): boolean {
  const file = new URL(`.${decodeURIComponent(path)}`, site);
  const target = path.endsWith('/') ? new URL('index.html', file) : file;
  return existsSync(target) && statSync(target).isFile();
}

export function parseXml(xml: string): unknown {
  return new XMLParser({ ignoreAttributes: false, isArray: (name) => ['url', 'item', 'sitemap'].includes(name) }).parse(
    xml,
    true,
  );
}

function sitemapFiles(): string[] {
  const files = filesOf('sitemap-*.xml').filter((file) => file !== 'sitemap-index.xml');
  return files.length > 0 ? files : filesOf('sitemap.xml');
}

function sitemapSchema() {
  return z.object({ urlset: z.object({ url: z.array(z.object({ loc: z.url() })).min(1) }) });
}
