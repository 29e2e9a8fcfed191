import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  SITE_ENV: z.enum(['development', 'preview', 'production']).default('development'),
  /** Public origin, without a slash at the end. */
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:4321')
    .transform((url) => url.replace(/\/$/, '')),
});

export type Env = z.infer<typeof schema>;

/**
 * The only place among the functions that reads the environment. An empty value counts as none.
 * @throws Error with one line that names each wrong key.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}
