import { contentPrefix } from './endpoints.ts';

/** A place where an editor's file may stand. `path` counts from the content folder: `news/feest.md`. */
export interface ContentPath {
  readonly kind: 'entry' | 'setting' | 'asset';
  readonly collection: string;
  readonly path: string;
}

/** What the site has places for: the names of its collections, and of the settings that are one file each. */
export interface ContentPlaces {
  readonly collections: readonly string[];
  readonly settings: readonly string[];
}

/** Lists what is allowed, so that `..`, hidden files, other folders, backslashes and the rest need no names. */
export function contentPath(path: string, { collections, settings }: ContentPlaces): ContentPath | undefined {
  if (!path.startsWith(contentPrefix)) return undefined;
  const inside = path.slice(contentPrefix.length);
  const [folder = '', name = '', ...deeper] = inside.split('/');
  if (deeper.length > 0) return undefined;
  if (folder === settingsFolder) {
    const isSetting = settings.some((setting) => name === `${setting}.yml`);
    return isSetting ? { kind: 'setting', collection: folder, path: inside } : undefined;
  }
  if (!collections.includes(folder)) return undefined;
  if (entryName.test(name)) return { kind: 'entry', collection: folder, path: inside };
  return assetName.test(name) ? { kind: 'asset', collection: folder, path: inside } : undefined;
}

/** `content/news` as `news`; nothing else is a folder. */
export function contentFolder(folder: string, { collections }: ContentPlaces): string | undefined {
  return [...collections, settingsFolder].find((name) => folder.replace(/\/$/, '') === contentPrefix + name);
}

const settingsFolder = 'settings';
const entryName = /^[a-z0-9]+(-+[a-z0-9]+)*\.md$/;
const assetName = /^[a-z0-9][\w-]*(\.[\w-]+)*\.(jpe?g|png|webp|avif|pdf)$/i;
