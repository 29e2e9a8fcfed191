import * as z from 'zod/mini';

/** What the form needs of the content. The site writes it into the frame page, functions read it there. */
export const donationPage = z.strictObject({
  fund: z.string(),
  /** Not the real site, so no real money: said also where no script can ask the functions. */
  isTrial: z.boolean(),
  /** How the settings name paying through the second provider; absent: no choice on the form. */
  otherWay: z.optional(z.string()),
  presets: z.array(z.strictObject({ cents: z.int(), makesPossible: z.string() })),
  /** As `PaymentCosts`. Absent: nobody has said what a payment costs. */
  costs: z.optional(z.strictObject({ fixed: z.int(), share: z.int() })),
  /** Absent: the site names no bank account. */
  transfer: z.optional(z.strictObject({ iban: z.string(), name: z.string() })),
  /** In the order of the list. */
  rooms: z.array(z.strictObject({ slug: z.string(), name: z.string(), city: z.string() })),
});

export type DonationPage = z.infer<typeof donationPage>;
