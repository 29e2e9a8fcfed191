import { z } from 'zod';

const schema = z.object({
  /** `production` leaves example entries out and lets search engines in. */
  SITE_ENV: z.enum(['development', 'preview', 'production']).catch('development'),
  /** Public origin, without a slash at the end. */
  SITE_URL: z
    .url()
    .default('http://localhost:4321')
    .transform((url) => url.replace(/\/$/, '')),
  CONTENT_DIR: z.string().min(1).default('content'),
  /** The commit that is being built, as Netlify and our own builder name it. */
  COMMIT_REF: z.string().optional(),
  /** Adds a language in which every sentence of a dictionary stands between brackets; what does not, was forgotten. */
  PRETEND_LANGUAGE: z.stringbool().default(false),
});

/** The only place in `src/` that reads the environment, at build time. No secret may ever be added here. */
export const environment = schema.parse(
  Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
);

export const isProduction = environment.SITE_ENV === 'production';
