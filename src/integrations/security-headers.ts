import { glob, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { environment } from '../environment.ts';
import { fillHeaders, hashOf } from './content-security-policy.ts';
import { codeKeyOf, inlineCodeOf, stylesOfOwnPolicy } from './inline-code.ts';

/** Every answer carries them, and a page has to come in the first flight of its connection; so there may be few distinct scripts and styles. */
const maximumHashes = 38;

/** Writes a Content-Security-Policy into `dist/_headers` that allows what stands in the built pages, and nothing else. */
export function securityHeaders(): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: { 'astro:build:done': ({ dir }) => writeHeaders(dir, new URL(environment.SITE_URL)) },
  };
}

/** @throws Error that names each page with code that the policy cannot allow. */
export async function writeHeaders(dist: URL, site: URL): Promise<void> {
  const hashes = { scripts: new Set<string>(), styles: new Set<string>() };
  const forbidden: string[] = [];
  const seen = new Set<string>();
  for await (const page of glob('**/*.html', { cwd: dist })) {
    const html = await readFile(new URL(page, dist), 'utf8');
    const key = codeKeyOf(html);
    if (key !== undefined && seen.has(key)) continue;
    if (key !== undefined) seen.add(key);
    const code = inlineCodeOf(html);
    code.scripts.forEach((script) => hashes.scripts.add(hashOf(script)));
    code.styles.forEach((style) => hashes.styles.add(hashOf(style)));
    stylesOfOwnPolicy(html).forEach((hash) => hashes.styles.add(hash));
    forbidden.push(...code.forbidden.map((where) => `${page}: ${where}`));
  }
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
}
