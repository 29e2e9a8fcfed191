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

/** Templates that make many pages, the last of them in Dutch only. */
const templates = [...translatedPages, 'nieuws/[item]', 'nieuws/jaar/[year]', 'doneren/overmaken/[room]'];

/**
 * What a test looks at in a browser: of the pages that one template makes the richest, in each language. `npm run bench -- axe`
 * looks at them all.
 */
export const pagesOfEachKind: readonly Page[] = Map.groupBy(pages, kindOf)
  .values()
  .flatMap((alike) => alike.toSorted((one, other) => richness(other) - richness(one)).slice(0, 1))
  .toArray();

/** The entries of the tests have everything filled in. */
function richness({ path, html }: Page): number {
  return html.length + (/\/proef/.test(path) ? 1_000_000 : 0);
}

/** The language and the template of a page; one that is there only once is a kind of its own. */
function kindOf({ path }: Page): string {
  const language = languageOf({ pathname: path });
  const inDutch = language === 'nl' ? path : path.slice(language.length + 1);
  return `${language} ${templates.find((page) => templateOf(page).test(inDutch)) ?? path}`;
}

function templateOf(page: string): RegExp {
  const path = patternOf(page)
    .replace(/\[\w+\]/g, '[^/]+')
    .replace(/\/$/, '');
  return new RegExp(`^${path}/$`);
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
