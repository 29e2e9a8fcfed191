import { localDate } from '../../../shared/calendar.ts';
import { negative } from '../money/cents.ts';
import { isReceived, type Donation, type LedgerPayment } from '../ledger/donation.ts';
import type { LedgerEvent, HeldReason } from '../ledger/entries.ts';
import { mayBecome } from '../provider/payment-transitions.ts';
import type { Chargeback, Payment, Refund } from '../provider/provider.ts';
import { actionFor } from '../provider/reason-codes.ts';
import type { Timestamp } from '../../../shared/time.ts';

/** The lines that the books lack, now that the provider says this about a payment of the donation. Empty: no news. */
export function diffPayment(donation: Donation, truth: Payment, now: Timestamp): LedgerEvent[] {
  const known = donation.payments.find((payment) => payment.id === truth.id);
  if (known?.held !== undefined) return [];
  const binding: LedgerEvent[] = known === undefined ? [bindingOf(truth)] : [];
  const mismatch = mismatchOf(donation, truth);
  if (mismatch !== undefined && !(known && isReceived(known)))
    return [...binding, { type: 'payment-held', paymentId: truth.id, reason: mismatch }];
  const facts = [...binding, ...statusFacts(known, truth), ...moneyFacts(known, truth, now)];
  return [...facts, ...stopFacts(donation, truth, facts)];
}

/** So many debits failing one after the other end a recurring gift. */
const failedDebitsBeforeStop = 3;

export function bindingOf({ id, sequence, attemptId, checkoutUrl, amount }: Payment): LedgerEvent {
  const optional = {
    ...(attemptId && { attemptId }),
    ...(checkoutUrl && { checkoutUrl }),
    ...(sequence === 'recurring' && { amount: amount.cents }),
  };
  return { type: 'payment-bound', paymentId: id, sequence, ...optional };
}

function mismatchOf(donation: Donation, truth: Payment): HeldReason | undefined {
  if (truth.mode !== donation.mode) return 'other-mode';
  if (truth.amount.currency !== 'EUR') return 'other-currency';
  const isDebit = truth.sequence === 'recurring';
  const ours = isDebit
    ? truth.donationId === undefined || truth.donationId === donation.id
    : isOurAttempt(donation, truth);
  if (!ours) return 'other-donation';
  const amounts = isDebit ? (donation.recurring?.amounts ?? []) : [donation.amount];
  return amounts.includes(truth.amount.cents) ? undefined : 'other-amount';
}

function isOurAttempt(donation: Donation, truth: Payment): boolean {
  return truth.donationId === donation.id && donation.attempts.some(({ id }) => id === truth.attemptId);
}

function statusFacts(known: LedgerPayment | undefined, { id, status, method, reasonCode }: Payment): LedgerEvent[] {
  const from = known?.status ?? 'open';
  if (!mayBecome(from, status)) return [];
  return [
    { type: 'payment-status', paymentId: id, status, ...(method && { method }), ...(reasonCode && { reasonCode }) },
  ];
}

function moneyFacts(known: LedgerPayment | undefined, truth: Payment, now: Timestamp): LedgerEvent[] {
  const received = known !== undefined && isReceived(known);
  if (!received && truth.status !== 'paid') return [];
  const gift: LedgerEvent = {
    type: 'gift',
    paymentId: truth.id,
    cents: truth.amount.cents,
    bookedOn: localDate(truth.paidAt ?? truth.createdAt),
    ...(truth.method && { method: truth.method }),
    ...(truth.sequence === 'recurring' && truth.mandateId && { mandateId: truth.mandateId }),
  };
  return [
    ...(received ? [] : [gift]),
    ...truth.refunds.flatMap((refund) => refundFacts(known, truth.id, refund, now)),
    ...truth.chargebacks.flatMap((chargeback) => chargebackFacts(known, truth.id, chargeback)),
  ];
}

/** Money counts as gone once the bank has the order: a refund that is still queued can be taken back. */
function refundFacts(
  known: LedgerPayment | undefined,
  paymentId: string,
  refund: Refund,
  now: Timestamp,
): LedgerEvent[] {
  const lines = known?.money.filter((entry) => 'refundId' in entry && entry.refundId === refund.id) ?? [];
  const booked = lines.some(({ type }) => type === 'refund');
  const failed = lines.some(({ type }) => type === 'refund-failed');
  const line = { paymentId, refundId: refund.id };
  const amount = refund.amount.cents;
  if (!booked && (refund.status === 'processing' || refund.status === 'refunded'))
    return [{ ...line, type: 'refund', cents: negative(amount), bookedOn: localDate(refund.createdAt) }];
  if (booked && !failed && (refund.status === 'failed' || refund.status === 'canceled'))
    return [{ ...line, type: 'refund-failed', cents: amount, bookedOn: localDate(now) }];
  return [];
}

function chargebackFacts(known: LedgerPayment | undefined, paymentId: string, chargeback: Chargeback): LedgerEvent[] {
  const lines = known?.money.filter((entry) => 'chargebackId' in entry && entry.chargebackId === chargeback.id) ?? [];
  const line = { paymentId, chargebackId: chargeback.id };
  const amount = chargeback.amount.cents;
  const facts: LedgerEvent[] = [];
  if (lines.length === 0) {
    const bookedOn = localDate(chargeback.createdAt);
    const reason = chargeback.reasonCode && { reasonCode: chargeback.reasonCode };
    facts.push({ ...line, type: 'chargeback', cents: negative(amount), bookedOn, ...reason });
  }
  if (chargeback.reversedAt !== undefined && !lines.some(({ type }) => type === 'chargeback-reversed'))
    facts.push({ ...line, type: 'chargeback-reversed', cents: amount, bookedOn: localDate(chargeback.reversedAt) });
  return facts;
}

/** A reversed debit is never silently tried again; a failed one only when its reason code allows it, and not for ever. */
function stopFacts(donation: Donation, truth: Payment, facts: readonly LedgerEvent[]): LedgerEvent[] {
  const { recurring } = donation;
  if (recurring === undefined || recurring.stopWanted !== undefined || recurring.stopped !== undefined) return [];
  if (facts.some((fact) => fact.type === 'chargeback')) return [{ type: 'stop-wanted', reason: 'debit-reversed' }];
  const failed =
    truth.sequence === 'recurring' && facts.some((fact) => fact.type === 'payment-status' && fact.status === 'failed');
  if (!failed) return [];
  const earlier = donation.payments.filter(({ sequence, id }) => sequence === 'recurring' && id !== truth.id);
  const lastFew = earlier.slice(1 - failedDebitsBeforeStop);
  const tooOften = lastFew.length === failedDebitsBeforeStop - 1 && lastFew.every(({ status }) => status === 'failed');
  const stop = tooOften || actionFor(truth.reasonCode).subscription === 'stop';
  return stop ? [{ type: 'stop-wanted', reason: 'debit-failed' }] : [];
}
