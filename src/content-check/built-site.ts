import { readFileSync, statSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import type { BuiltSite } from './check-links.ts';

/** The site in a `dist` folder. */
export function builtSite(dist: URL): BuiltSite {
  const anchors = new Map<string, ReadonlySet<string>>();
  return {
    has: (path) => statSync(fileOf(path, dist), { throwIfNoEntry: false })?.isFile() ?? false,
    anchorsOf(path) {
      const known = anchors.get(path) ?? anchorsIn(readFileSync(fileOf(path, dist), 'utf8'));
      anchors.set(path, known);
      return known;
    },
  };
}

function fileOf(path: string, dist: URL): URL {
  return new URL(`.${path.endsWith('/') ? `${path}index.html` : path}`, dist);
}

export function anchorsIn(html: string): Set<string> {
  const ids = new Set<string>();
  new Parser({ onattribute: (name, value) => name === 'id' && ids.add(value) }).end(html);
  return ids;
}
