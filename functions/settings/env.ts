import * as z from 'zod';
import { donationKeys, donationProblems } from './env-donations.ts';
import { editingKeys, editingProblems } from './env-editing.ts';
import { operationsKeys } from './env-operations.ts';
import { treasurerKeys, treasurerProblems } from './env-treasurer.ts';

const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''));

const schema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
    SITE_ENV: z.enum(['development', 'preview', 'production']).default('development'),
    /** Public origin, without a slash at the end. Absent: this machine, at the port that is served. */
    SITE_URL: origin.optional(),
    /**
     * Behind a proxy: how many of them add to `X-Forwarded-For`, or the header in which the proxy itself puts the visitor's
     * address, such as `X-Real-IP`. `true` is one. Absent: nobody is believed, or anybody could be anyone.
     */
    TRUST_PROXY: z.string().default('false').transform(trustedProxy),
    ...donationKeys,
    ...editingKeys,
    ...treasurerKeys,
    ...operationsKeys,
  })
  .check(({ value, issues }) => {
    for (const { key, message } of [...donationProblems(value), ...editingProblems(value), ...treasurerProblems(value)])
      issues.push({ code: 'custom', input: undefined, path: [key], message });
  })
  .transform((env) => ({ ...env, SITE_URL: env.SITE_URL ?? `http://localhost:${env.PORT}` }));

export type Env = z.infer<typeof schema>;

function trustedProxy(text: string, context: z.RefinementCtx) {
  const yes = z.stringbool().safeParse(text);
  if (yes.success) return yes.data ? ({ hops: 1 } as const) : undefined;
  if (/^[2-9]$/.test(text)) return { hops: Number(text) };
  if (/^[a-z]+(-[a-z]+)+$/i.test(text)) return { header: text.toLowerCase() };
  context.addIssue({ code: 'custom', message: 'is not a number of proxies, nor the name of a header' });
  return z.NEVER;
}

type Source = Readonly<Record<string, string | undefined>>;

/**
 * The only place among the functions that reads the environment. An empty value counts as none; `defaults` are what a host
 * knows better than we.
 * @throws Error with one line that names each wrong key.
 */
export function readEnv(source: Source = process.env, defaults: Source = {}): Env {
  const given = { ...defaults, ...Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')) };
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

/** What the program that builds the site gets to see: no key, no password, and what we know better. */
export function environmentOfBuild(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const given = forBuild.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(given), ...extra };
}

const forBuild = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TZ',
  'LANG',
  'SITE_ENV',
  'PRETEND_LANGUAGE',
  'NODE_COMPILE_CACHE',
] as const;
