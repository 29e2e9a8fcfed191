import { negative } from '../money/cents.ts';
import type { LedgerPayment } from './donation.ts';

/** What a refund gave back; `undefined` when it did not reach the donor after all. */
export function refunded(payments: readonly LedgerPayment[], refundId: string) {
  for (const { money } of payments) {
    const lines = money.filter((entry) => 'refundId' in entry && entry.refundId === refundId);
    const [back] = lines;
    const gift = money.find(({ type }) => type === 'gift');
    if (back === undefined || gift === undefined || lines.length > 1) continue;
    return { refunded: negative(back.cents), given: gift.cents, paidOn: gift.bookedOn, bookedOn: back.bookedOn };
  }
  return undefined;
}

/** What came back to us of a refund that failed. */
export function failedRefund(payments: readonly LedgerPayment[], refundId: string) {
  for (const { money } of payments) {
    const failed = money.find((entry) => entry.type === 'refund-failed' && entry.refundId === refundId);
    const gift = money.find(({ type }) => type === 'gift');
    if (failed !== undefined && gift !== undefined)
      return { returned: failed.cents, given: gift.cents, paidOn: gift.bookedOn };
  }
  return undefined;
}
