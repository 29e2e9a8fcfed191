import type { DonationDeps, Handler } from './http/deps.ts';

export type ManageLinkDeps = Pick<DonationDeps, keyof DonationDeps>;

/** POST /api/manage-link */
export function answerManageLink(_deps: ManageLinkDeps): Handler {
  return async () => new Response(null, { status: 501 });
}
