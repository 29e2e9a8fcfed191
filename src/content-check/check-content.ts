import { codePages, pages } from '../collections/pages.ts';
import { checkEntry, type CheckedEntry } from './check-entry.ts';
import { checkFilesBeside, checkPath } from './check-files.ts';
import { checkReferences } from './check-references.ts';
import type { ContentFile, ContentProblem } from './content-file.ts';
import { findCollection, requiredFiles } from './find-collection.ts';
import { internalLinks, type InternalLink } from './internal-links.ts';

export interface ContentFolder {
  /** Markdown and YAML. */
  readonly files: readonly ContentFile[];
  /** Paths of pictures and PDFs, and of whatever else is there. */
  readonly assets: ReadonlySet<string>;
}

export interface CheckedContent {
  /** In the order of the files, all of them at once. */
  readonly problems: readonly ContentProblem[];
  /** To be checked when the site is there. */
  readonly links: readonly InternalLink[];
}

/** Checks a whole content folder as text: no disk, no Astro. */
export function checkContent({ files, assets }: ContentFolder): CheckedContent {
  const paths = new Set(files.map(({ path }) => path));
  const problems: ContentProblem[] = [...wrongFiles(paths), ...[...assets].flatMap((path) => checkPath(path))];
  const entries: CheckedEntry[] = [];
  for (const file of files) {
    const collection = findCollection(file.path);
    problems.push(...checkPath(file.path));
    if (!collection) continue;
    const { entry, problems: found } = checkEntry(file, collection);
    problems.push(...found);
    if (!entry) continue;
    problems.push(...checkReferences(entry, paths), ...checkFilesBeside(entry, assets));
    entries.push(entry);
  }
  return { problems, links: entries.flatMap(internalLinks) };
}

function wrongFiles(paths: ReadonlySet<string>): ContentProblem[] {
  const missing = requiredFiles.filter((path) => !paths.has(path));
  const twice = codePages
    .map((page) => `${pages.name}/${page}.md`)
    .filter((path) => paths.has(path) && paths.has(`${path}x`));
  return [
    ...missing.map((path) => ({ path, place: [], message: 'dit bestand ontbreekt.' })),
    ...twice.map((path) => ({
      path,
      place: [],
      message: `deze pagina staat er ook als ${path}x. Haal één van de twee weg.`,
    })),
  ];
}
