import * as z from 'zod/mini';

/** `Recipients` as the site writes them into the page shell page, for functions to read. */
export const participationPage = z.strictObject({
  organisation: z.optional(z.strictObject({ name: z.string(), email: z.string() })),
  rooms: z.array(
    z.strictObject({ slug: z.string(), name: z.string(), city: z.string(), email: z.optional(z.string()) }),
  ),
});
