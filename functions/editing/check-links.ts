import { checkEntry } from '../../src/content-check/check-entry.ts';
import { deadLinks } from '../../src/content-check/check-links.ts';
import type { ContentProblem } from '../../src/content-check/content-file.ts';
import { decodeAddress } from '../../src/content-check/decode-address.ts';
import { entryAddress } from '../../src/content-check/entry-address.ts';
import { findCollection } from '../../src/content-check/find-collection.ts';
import { internalLinks } from '../../src/content-check/internal-links.ts';
import type { ContentText } from '../../src/domain/editing/publish-ports.ts';
import type { SitePages } from './site-pages.ts';

/** Links and anchors of an entry that would stop the build. What it says of its own page is left to the build: that page is about to change. */
export async function checkLinks(
  file: ContentText,
  paths: ReadonlySet<string>,
  pages: SitePages,
): Promise<ContentProblem[]> {
  const collection = findCollection(file.path);
  const entry = collection && checkEntry(file, collection).entry;
  if (!entry) return [];
  const own = entryAddress(file.path) ?? '/';
  const entries = new Set([own, ...[...paths].flatMap((path) => entryAddress(path) ?? [])]);
  const links = internalLinks(entry).map((link) => (isWithin(link.address, own) ? { ...link, address: own } : link));
  const named = links.map(({ address }) => decodeAddress(address.replace(/[?#].*/, '')));
  const asked = [...new Set(named.flatMap((path) => [path, path.replace(/\/?$/, '/')]))].filter((path) =>
    path.startsWith('/'),
  );
  const there = new Map(await Promise.all(asked.map(async (path) => [path, await pages.has(path)] as const)));
  const withAnchor = new Set(links.flatMap(({ address }) => (address.includes('#') ? pathOf(address) : [])));
  const anchors = new Map(
    await Promise.all(
      [...withAnchor]
        .filter((path) => there.get(path))
        .map(async (path) => [path, await pages.anchorsOf(path)] as const),
    ),
  );
  return deadLinks(
    // An entry that was published a minute ago has no page yet, and so no anchors that anybody could know.
    links.map((link) =>
      there.get(pathOf(link.address)) ? link : { ...link, address: link.address.replace(/#.*/, '') },
    ),
    {
      has: (path) => entries.has(path) || there.get(path) === true,
      anchorsOf: (path) => anchors.get(path) ?? new Set(),
    },
  );
}

function isWithin(address: string, own: string): boolean {
  return address.startsWith('#') || pathOf(address) === own;
}

function pathOf(address: string): string {
  return decodeAddress(address.replace(/[?#].*/, ''));
}
