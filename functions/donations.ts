import type { DonationDeps, Handler } from './http/deps.ts';

export type DonationsDeps = Pick<DonationDeps, keyof DonationDeps>;

/** POST /api/donations */
export function answerDonations(_deps: DonationsDeps): Handler {
  return async () => new Response(null, { status: 501 });
}
