import type { DonationDeps, Handler } from './http/deps.ts';

export type DonationStatusDeps = Pick<DonationDeps, keyof DonationDeps>;

/** GET and POST /doneren/status/ */
export function answerDonationStatus(_deps: DonationStatusDeps): Handler {
  return async () => new Response(null, { status: 501 });
}
