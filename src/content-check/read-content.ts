import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ContentFolder } from './check-content.ts';

/**
 * Reads a content folder from disk. Hidden files, such as `.gitkeep`, do not count.
 * @param collections - the only ones whose text is read; without it that of all
 */
export async function readContent(folder: string, collections?: readonly string[]): Promise<ContentFolder> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((one) => one.isFile() && !one.name.startsWith('.'))
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .toSorted();
  const texts = paths.filter((path) => isText(path) && (collections?.includes(path.replace(/\/.*/, '')) ?? true));
  return {
    files: await Promise.all(texts.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') }))),
    assets: new Set(paths.filter((path) => !isText(path))),
  };
}

function isText(path: string): boolean {
  return /\.(mdx?|yml)$/.test(path);
}
