import * as z from 'zod/mini';

/** What the form needs of the content. The site writes it into the frame page, functions read it there. */
export const donationPage = z.strictObject({
  fund: z.string(),
  /** Not the real site, so no real money: said also where no script can ask the functions. */
  isTrial: z.boolean(),
  /** How the settings name paying through the second provider; absent: no choice on the form. */
  otherWay: z.optional(z.string()),
  presets: z.array(z.strictObject({ cents: z.int(), makesPossible: z.string() })),
  /** In the order of the list. */
  rooms: z.array(z.strictObject({ slug: z.string(), name: z.string(), city: z.string() })),
});

export type DonationPage = z.infer<typeof donationPage>;
