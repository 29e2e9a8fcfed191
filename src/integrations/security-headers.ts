import { readFile, writeFile } from 'node:fs/promises';
import { environment } from '../environment.ts';
import { fillHeaders, hashOf } from '../shared/content-security-policy.ts';
import { codeKeyOf, inlineCodeOf, stylesOfOwnPolicy } from './inline-code.ts';
import type { PageReader } from './rendered-pages.ts';

/** Every answer carries them, and a page has to come in the first flight of its connection; so there may be few distinct scripts and styles. */
const maximumHashes = 38;

/** Writes a Content-Security-Policy into `dist/_headers` that allows what stands in the built pages, and nothing else. */
export function securityHeaders(): PageReader {
  const headers = headersOfPages();
  return {
    name: 'security-headers',
    hooks: { 'astro:build:done': ({ dir }) => headers.write(dir, new URL(environment.SITE_URL)) },
    readPage: (path, html) => headers.readPage(path, html),
  };
}

/** Headers for the pages that it has read. */
export function headersOfPages() {
  const hashes = { scripts: new Set<string>(), styles: new Set<string>() };
  const forbidden: string[] = [];
  const seen = new Set<string>();
  return {
    readPage(path: string, html: string): void {
      const key = codeKeyOf(html);
      if (key !== undefined && seen.has(key)) return;
      if (key !== undefined) seen.add(key);
      const code = inlineCodeOf(html);
      code.scripts.forEach((script) => hashes.scripts.add(hashOf(script)));
      code.styles.forEach((style) => hashes.styles.add(hashOf(style)));
      stylesOfOwnPolicy(html).forEach((hash) => hashes.styles.add(hash));
      forbidden.push(...code.forbidden.map((where) => `${path}: ${where}`));
    },
    /** @throws Error that names each page with code that the policy cannot allow. */
    async write(dist: URL, site: URL): Promise<void> {
      if (forbidden.length > 0) {
        throw new Error(
          `The Content-Security-Policy forbids these; use a class or a script file:\n${forbidden.join('\n')}`,
        );
      }
      if (hashes.scripts.size + hashes.styles.size > maximumHashes) {
        throw new Error(
          `${hashes.scripts.size} distinct inline scripts and ${hashes.styles.size} styles make the Content-Security-Policy too long (${maximumHashes} fit). Let pages share theirs.`,
        );
      }
      const headers = new URL('_headers', dist);
      await writeFile(headers, fillHeaders(await readFile(headers, 'utf8'), hashes, site));
    },
  };
}
