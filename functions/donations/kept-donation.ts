import * as z from 'zod/mini';
import { donationFields } from '../../src/domain/donations/payments/donation-request.ts';
import { providerNames } from '../../src/domain/donations/provider/provider.ts';

/** What is in the way of paying; `nothing`: the form went to the provider. */
export const obstacles = ['nothing', 'mistakes', 'suspicious', 'too-many', 'unavailable', 'refused', 'reused'] as const;
export type Obstacle = (typeof obstacles)[number];

/** The gift form as it was sent, and what came of it. Only the donor's own browser keeps it, sealed. */
export const keptDonation = z.object({
  typed: z.partialRecord(z.enum(donationFields), z.string()),
  attemptKey: z.string(),
  via: z.optional(z.enum(providerNames)),
  declinedSuggestion: z.optional(z.string()),
  obstacle: z.enum(obstacles),
  /** Of the gift that the form became, when it became one. */
  donationId: z.optional(z.string()),
  /** Of `too-many`: when it may be tried again. */
  waitUntil: z.optional(z.number()),
});

export type KeptDonation = z.infer<typeof keptDonation>;
