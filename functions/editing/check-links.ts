import { checkEntry } from '../../src/content-check/check-entry.ts';
import { deadLinks } from '../../src/content-check/check-links.ts';
import type { ContentProblem } from '../../src/content-check/content-file.ts';
import { decodeAddress } from '../../src/content-check/decode-address.ts';
import { entryAddress } from '../../src/content-check/entry-address.ts';
import { findCollection } from '../../src/content-check/find-collection.ts';
import { internalLinks } from '../../src/content-check/internal-links.ts';
import type { ContentText } from '../../src/domain/editing/publish-ports.ts';

/** Whether the site has a page at a path such as `/kamers/`. When that cannot be known, it has. */
export type PageExists = (path: string) => Promise<boolean>;

/** Links of an entry that would stop the build. Anchors are left to the build: the page may be about to change. */
export async function checkLinks(
  file: ContentText,
  paths: ReadonlySet<string>,
  pageExists: PageExists,
): Promise<ContentProblem[]> {
  const collection = findCollection(file.path);
  const entry = collection && checkEntry(file, collection).entry;
  if (!entry) return [];
  const own = entryAddress(file.path) ?? '/';
  const links = internalLinks(entry).map((link) => ({ ...link, address: link.address.replace(/[?#].*/, '') || own }));
  const entries = new Set([own, ...[...paths].flatMap((path) => entryAddress(path) ?? [])]);
  const named = links.map(({ address }) => decodeAddress(address)).flatMap((path) => [path, path.replace(/\/?$/, '/')]);
  const asked = [...new Set(named)].filter((path) => path.startsWith('/') && !entries.has(path));
  const there = await Promise.all(asked.map(pageExists));
  const pages = new Set([...entries, ...asked.filter((_, index) => there[index])]);
  return deadLinks(links, { has: (path) => pages.has(path), anchorsOf: () => new Set() });
}

/** ms; a publish waits for it. */
const timeLimit = 2_000;

/** Asks the site that visitors see. */
export function pagesOf(siteUrl: string): PageExists {
  return async (path) => {
    try {
      const signal = AbortSignal.timeout(timeLimit);
      const { status } = await fetch(siteUrl + encodeURI(path), { method: 'HEAD', redirect: 'manual', signal });
      return status !== 404 && (status < 300 || status >= 400);
    } catch {
      return true;
    }
  };
}
