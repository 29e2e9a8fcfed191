import { createHash } from 'node:crypto';

export interface Hashes {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

export function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/**
 * Fills `{scripts}` and `{styles}` in the text of a `_headers` file.
 * A site at `https:` has its requests upgraded; one at `http://localhost` must keep working, its forms too.
 */
export function fillHeaders(template: string, hashes: Hashes, site: URL): string {
  for (const place of ['{scripts}', '{styles}', "form-action 'self' https:"]) {
    if (!template.includes(place)) throw new Error(`public/_headers has no ${place} to fill.`);
  }
  const filled = template.replaceAll(
    /^(?!#)(.*) \{scripts\}(.*) \{styles\}/gm,
    `$1${joined(hashes.scripts)}$2${joined(hashes.styles)}`,
  );
  return site.protocol === 'https:'
    ? filled.replace(/(Content-Security-Policy: .*)/, '$1; upgrade-insecure-requests')
    : filled.replace("form-action 'self' https:", "form-action 'self' https: http:");
}

function joined(hashes: ReadonlySet<string>): string {
  return [...hashes]
    .toSorted()
    .map((hash) => ` ${hash}`)
    .join('');
}
