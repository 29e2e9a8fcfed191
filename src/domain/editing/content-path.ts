import { contentPrefix } from './endpoints.ts';

/** A place where an editor's file may stand. `path` counts from the content folder: `news/feest.md`. */
export interface ContentPath {
  readonly kind: 'entry' | 'setting' | 'asset';
  readonly collection: string;
  readonly path: string;
}

/** Lists what is allowed, so that `..`, hidden files, other folders, backslashes and the rest need no names. */
export function contentPath(path: string): ContentPath | undefined {
  if (!path.startsWith(contentPrefix)) return undefined;
  const inside = path.slice(contentPrefix.length);
  for (const [kind, pattern] of patterns) {
    const collection = pattern.exec(inside)?.groups?.['collection'];
    if (collection !== undefined) return { kind, collection, path: inside };
  }
  return undefined;
}

/** `content/news` as `news`; nothing else is a folder. */
export function contentFolder(folder: string): string | undefined {
  return /^content\/(?<name>news|activities|rooms|questions|documents|pages|settings)\/?$/.exec(folder)?.groups?.[
    'name'
  ];
}

const collections = '(?<collection>news|activities|rooms|questions|documents|pages)';
const patterns = [
  ['entry', new RegExp(`^${collections}/[a-z0-9]+(-+[a-z0-9]+)*\\.md$`)],
  ['setting', /^(?<collection>settings)\/(organisation|donations|anbi|accounts|languages)\.yml$/],
  ['asset', new RegExp(`^${collections}/[A-Za-z0-9][\\w-]*(\\.[\\w-]+)*\\.(jpe?g|png|webp|avif|pdf)$`, 'i')],
] as const;
