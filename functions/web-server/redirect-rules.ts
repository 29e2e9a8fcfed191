import { parseAllRedirects } from '@netlify/redirect-parser';
import { z } from 'zod';

export interface Redirect {
  readonly status: number;
  readonly location: string;
}
export type RedirectRules = (path: string, query: string) => Redirect | undefined;

/** Only what we use of Netlify's rules; a rule that this server would not follow stops it at the start. */
const rule = z.strictObject({
  from: z.string().startsWith('/'),
  path: z.string(),
  to: z.string().regex(/^(\/|https:\/\/)/),
  status: z.literal([301, 302, 303, 307, 308]).default(301),
  force: z.literal(true, 'Write `force = true`: without it Netlify prefers a file at that address.'),
  proxy: z.literal(false),
  query: z.strictObject({}),
  conditions: z.strictObject({}),
  headers: z.strictObject({}),
});

/** Reads the `[[redirects]]` of a `netlify.toml`; `*` at the end of `from` becomes `:splat` in `to`, as Netlify does it. */
export async function readRedirectRules(file: string): Promise<RedirectRules> {
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [],
    netlifyConfigPath: file,
    configRedirects: [],
    minimal: false,
  });
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'));
  const rules = z.array(rule).parse(redirects);
  return (path, query) => {
    for (const { from, to, status } of rules) {
      const splat = match(from, path);
      if (splat === undefined) continue;
      const location = to.replace(':splat', splat).replace(/^\/+/, '/');
      return { status, location: location.includes('?') ? location : location + query };
    }
    return undefined;
  };
}

/** What `*` stands for, `''` where the rule has none, and nothing when the path does not match. */
function match(from: string, path: string): string | undefined {
  if (from.endsWith('/*')) {
    const start = from.slice(0, -1);
    return `${withoutSlash(path)}/`.startsWith(start) ? path.slice(start.length) : undefined;
  }
  return withoutSlash(from) === withoutSlash(path) ? '' : undefined;
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}
