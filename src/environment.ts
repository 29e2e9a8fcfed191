import { z } from 'zod';

const schema = z
  .object({
    /** `production` leaves example entries out and lets search engines in. */
    SITE_ENV: z.enum(['development', 'preview', 'production']).catch('development'),
    /** Public origin, without a slash at the end. */
    SITE_URL: z.url().optional(),
    CONTENT_DIR: z.string().min(1).default('content'),
    /** The commit that is being built, as Netlify and our own builder name it. */
    COMMIT_REF: z.string().optional(),
    /** Where a build keeps what the next one can use again. Absent: where Astro does. */
    BUILD_CACHE: z.string().min(1).optional(),
    /** Adds a language in which every sentence of a dictionary stands between brackets; what does not, was forgotten. */
    PRETEND_LANGUAGE: z.stringbool().default(false),
  })
  // Else every page would tell search engines that it really is on this machine.
  .refine(({ SITE_ENV, SITE_URL }) => SITE_ENV !== 'production' || SITE_URL !== undefined, {
    error: 'is needed in production',
    path: ['SITE_URL'],
  })
  .transform((given) => ({ ...given, SITE_URL: (given.SITE_URL ?? 'http://localhost:4321').replace(/\/$/, '') }));

/** @throws Error with one line that names each wrong key. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): z.infer<typeof schema> {
  const result = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

/** The only place in `src/` that reads the environment, at build time. No secret may ever be added here. */
export const environment = readEnvironment(process.env);

export const isProduction = environment.SITE_ENV === 'production';
