import type { Cents } from '../money/cents.ts';
import type { Entry } from './entries.ts';

/** Money that a treasurer wants to give back. Written before the provider is asked, so that asking again is asking the same. */
export interface RefundWish {
  /** Made with the form: sending that twice is one wish. */
  readonly id: string;
  readonly paymentId: string;
  readonly amount: Cents;
  readonly answer: RefundAnswer;
}

/** `accepted`: the provider carries it out; whether the money left is a line of its own. */
export type RefundAnswer =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'accepted'; readonly refundId: string }
  | { readonly kind: 'refused' };

export function foldRefundWishes(entries: readonly Entry[]): RefundWish[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'refund-wanted') return [];
    const { wishId: id, paymentId, amount } = entry;
    return { id, paymentId, amount, answer: answerTo(id, entries) };
  });
}

function answerTo(wishId: string, entries: readonly Entry[]): RefundAnswer {
  const accepted = entries.find((entry) => entry.type === 'refund-accepted' && entry.wishId === wishId);
  if (accepted?.type === 'refund-accepted') return { kind: 'accepted', refundId: accepted.refundId };
  const refused = entries.some((entry) => entry.type === 'refund-refused' && entry.wishId === wishId);
  return { kind: refused ? 'refused' : 'waiting' };
}
