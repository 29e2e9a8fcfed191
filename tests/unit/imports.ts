import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { root } from '../paths.ts';

/** A file of ours; `path` counts from the root of the repository. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import, of a type or a value. `to` is the file of ours it means, absent for a package. */
export interface Import {
  readonly from: string;
  readonly name: string;
  readonly to?: string;
}

const folder = fileURLToPath(root);

export const sources: readonly Source[] = globSync('{src,functions,tests}/**/*.{ts,js,mjs,astro,mdx}', { cwd: folder })
  .toSorted()
  .map((path) => ({ path, text: readFileSync(posix.join(folder, path), 'utf8') }));

export function listImports({ path, text }: Source): Import[] {
  return scriptsOf(path, text)
    .flatMap((script) => ts.preProcessFile(script, true, true).importedFiles)
    .map(({ fileName }) => ({ from: path, name: fileName, ...target(path, fileName) }));
}

/** The packages that a folder needs, each once, without Node's own. */
export function packagesOf(imports: readonly Import[], part: string): string[] {
  const names = imports.filter(({ from, to }) => from.startsWith(part) && to === undefined).map(({ name }) => name);
  return [...new Set(names)].filter((name) => !name.startsWith('node:'));
}

function target(from: string, name: string): { to?: string } {
  if (!name.startsWith('.')) return {};
  return { to: posix.join(posix.dirname(from), name.replace(/\?.*$/, '')) };
}

/** An Astro component has its imports in the front matter and in the scripts of the browser. */
function scriptsOf(path: string, text: string): string[] {
  if (!path.endsWith('.astro')) return [text];
  const frontMatter = /^\s*---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return [frontMatter, ...scripts];
}
