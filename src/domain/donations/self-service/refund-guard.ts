import { addMonths, startOf } from '../../../shared/calendar.ts';
import { cents, sum, type Cents } from '../money/cents.ts';
import type { Donation, LedgerPayment } from '../ledger/donation.ts';
import type { Payment } from '../provider/provider.ts';
import { day, type Timestamp } from '../../../shared/time.ts';

/** ms in which an account holder gets a debit back without saying why (SEPA Core Rulebook). */
export const reversibleWithoutReason = 56 * day;
/** Months in which that goes for a debit without a mandate; one that began with iDEAL can be called that. */
export const reversibleWithoutMandateMonths = 13;

/** SEPA debits as Mollie and as Stripe call them. A card that pays every month is none. */
const debits: ReadonlySet<string> = new Set(['directdebit', 'sepa_debit']);

/** Whether the bank may still take the money too, so that the donor gets it twice. */
export type ReversalRisk = 'none' | 'without-mandate' | 'without-reason';

export function reversalRisk(payment: LedgerPayment, now: Timestamp): ReversalRisk {
  const gift = payment.money.find(({ type }) => type === 'gift');
  const isDebit = payment.method === undefined ? payment.sequence === 'recurring' : debits.has(payment.method);
  if (gift === undefined || !isDebit) return 'none';
  const paidAt = startOf(gift.bookedOn);
  // The day itself counts, and so does the whole last one.
  if (now < paidAt + reversibleWithoutReason + day) return 'without-reason';
  return now < startOf(addMonths(gift.bookedOn, reversibleWithoutMandateMonths)) + day ? 'without-mandate' : 'none';
}

/**
 * What can still be given back of a payment, by the provider's word: what was paid, less every refund that was not called off,
 * less what the bank took, less wishes that the provider does not show yet. Never less than nothing.
 */
export function refundable({ refunds }: Pick<Donation, 'refunds'>, truth: Payment): Cents {
  if (truth.status !== 'paid' || truth.amount.currency !== 'EUR') return cents(0);
  const gone = truth.refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled');
  const back = truth.chargebacks.filter(({ reversedAt }) => reversedAt === undefined);
  const known = new Set(truth.refunds.flatMap(({ id, wishId }) => [id, wishId]));
  const unheard = refunds.filter(
    ({ id, paymentId, answer }) =>
      paymentId === truth.id &&
      answer.kind !== 'refused' &&
      !known.has(id) &&
      !(answer.kind === 'accepted' && known.has(answer.refundId)),
  );
  const taken = [...[...gone, ...back].map(({ amount }) => amount.cents), ...unheard.map(({ amount }) => amount)];
  return cents(Math.max(0, truth.amount.cents - sum(taken)));
}
