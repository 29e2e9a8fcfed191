import type { DonationDeps, Handler } from './http/deps.ts';

export type MyGiftDeps = Pick<DonationDeps, keyof DonationDeps>;

/** GET and POST /doneren/mijn-gift/ */
export function answerMyGift(_deps: MyGiftDeps): Handler {
  return async () => new Response(null, { status: 501 });
}
