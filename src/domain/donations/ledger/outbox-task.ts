import { isReceived, type Donation, type LedgerPayment } from './donation.ts';
import type { StopReason } from './entries.ts';
import type { Recurring } from './recurring.ts';
import { sourceOf } from '../provider/provider-ids.ts';
import { actionFor } from '../provider/reason-codes.ts';

export const donorMails = [
  'thank-you',
  'debit-failed',
  'charged-back',
  'refunded',
  'refund-failed',
  'mandate-gone',
  'subscription-changed',
  'mandate-changed',
  'subscription-stopped',
  'manage-links',
  'yearly-statement',
] as const;
export const treasurerAlerts = [
  'payment-held',
  'double-payment',
  'debit-paid-after-all',
  'refund-exceeds-gift',
  'refund-not-arrived',
  'debit-reversed',
  'account-holder-deceased',
  'wrong-debit-sequence',
  'debit-refused-by-donor',
  'action-failing',
  'card-testing',
  'mails-in-doubt',
] as const;
/** To all who may decide about messages of donors. */
export const moderatorMails = ['messages-waiting'] as const;
export const subscriptionActions = ['create-subscription', 'change-subscription', 'stop-subscription'] as const;
export const actions = [...subscriptionActions, 'change-mandate', 'request-refund'] as const;

export type DonorMailKind = (typeof donorMails)[number];
export type TreasurerAlert = (typeof treasurerAlerts)[number];
export type SubscriptionAction = (typeof subscriptionActions)[number];
export type ActionKind = (typeof actions)[number];
export type ModeratorMailKind = (typeof moderatorMails)[number];
export type OutboxTaskKind = DonorMailKind | TreasurerAlert | ModeratorMailKind | ActionKind;

/** Something that has to happen once because of what the books say. `about` tells two of a kind apart. */
export interface OutboxTask {
  readonly kind: OutboxTaskKind;
  readonly about?: string;
}

/** The key that is unique per donation: `thank-you`, `debit-failed:tr_1`. */
export function eventOf({ kind, about }: OutboxTask): string {
  return about === undefined ? kind : `${kind}:${about}`;
}

/** Everything that the books have ever given cause for, done or not: the outbox knows which of it was done. */
export function tasksOf(donation: Donation): OutboxTask[] {
  return [...paymentTasks(donation), ...refundTasks(donation), ...subscriptionTasks(donation)];
}

/** After a debit came back because the account's holder died, nobody at that address gets mail. */
export function isDeceased({ payments }: Donation): boolean {
  return payments.some(
    ({ sequence, status, reasonCode, money }) =>
      (sequence === 'recurring' && status === 'failed' && reasonCode === 'MD07') ||
      money.some((entry) => entry.type === 'chargeback' && entry.reasonCode === 'MD07'),
  );
}

function paymentTasks(donation: Donation): OutboxTask[] {
  const own = donation.payments.filter(({ sequence }) => sequence !== 'recurring');
  const received = own.filter(isReceived);
  const after: OutboxTask = { kind: donation.mandateFor === undefined ? 'thank-you' : 'change-mandate' };
  const first: OutboxTask[] = received.length > 0 ? [after] : [];
  const doubles = received.slice(1).map(({ id }): OutboxTask => ({ kind: 'double-payment', about: id }));
  return [...first, ...doubles, ...donation.payments.flatMap(tasksOfPayment)];
}

function tasksOfPayment(payment: LedgerPayment): OutboxTask[] {
  const tasks: OutboxTask[] = [];
  const about = payment.id;
  if (payment.held !== undefined) tasks.push({ kind: 'payment-held', about });
  if (payment.replacedBy !== undefined && isReceived(payment)) tasks.push({ kind: 'debit-paid-after-all', about });
  if (payment.money.reduce((net, { cents }) => net + cents, 0) < 0) tasks.push({ kind: 'refund-exceeds-gift', about });
  if (payment.sequence === 'recurring' && payment.status === 'failed') {
    const { donor, treasurer } = actionFor(payment.reasonCode);
    if (donor !== undefined) tasks.push({ kind: 'debit-failed', about });
    if (treasurer !== undefined) tasks.push({ kind: treasurer, about });
  }
  for (const entry of payment.money) {
    if (entry.type === 'refund') tasks.push({ kind: 'refunded', about: entry.refundId });
    // Who was told that money is on its way must hear that it is not.
    if (entry.type === 'refund-failed') {
      tasks.push(
        { kind: 'refund-failed', about: entry.refundId },
        { kind: 'refund-not-arrived', about: entry.refundId },
      );
    }
    // A treasurer who books from the bank's statement knows.
    if (entry.type !== 'chargeback' || sourceOf(payment.id) === 'bank') continue;
    const { donor, treasurer } = actionFor(entry.reasonCode);
    if (donor !== undefined) tasks.push({ kind: 'charged-back', about: entry.chargebackId });
    const alert = treasurer === 'account-holder-deceased' ? treasurer : 'debit-reversed';
    tasks.push({ kind: alert, about: entry.chargebackId });
  }
  return tasks;
}

function refundTasks({ refunds }: Donation): OutboxTask[] {
  const waiting = refunds.filter(({ answer }) => answer.kind === 'waiting');
  return waiting.map(({ id }): OutboxTask => ({ kind: 'request-refund', about: id }));
}

function subscriptionTasks({ recurring, payments }: Donation): OutboxTask[] {
  if (recurring === undefined) return [];
  const moved = recurring.mandates.map(({ givenBy }): OutboxTask => ({ kind: 'mandate-changed', about: givenBy }));
  return [...moved, ...tasksOfTerms(recurring, payments)];
}

function tasksOfTerms(recurring: Recurring, payments: Donation['payments']): OutboxTask[] {
  const { subscription, stopWanted, stopped, wantedAt } = recurring;
  if (stopped !== undefined) return tasksAfterStop(stopped);
  if (stopWanted !== undefined) return [{ kind: 'stop-subscription' }];
  if (subscription === undefined) {
    const hasMandate = payments.some((payment) => payment.sequence === 'first' && isReceived(payment));
    return hasMandate ? [{ kind: 'create-subscription' }] : [];
  }
  if (wantedAt === 0) return [];
  const kind = wantedAt > subscription.appliedAt ? 'change-subscription' : 'subscription-changed';
  return [{ kind, about: String(wantedAt) }];
}

function tasksAfterStop(reason: StopReason): OutboxTask[] {
  if (reason === 'mandate-gone') return [{ kind: 'mandate-gone' }];
  // A failed or reversed debit has a mail of its own that says that the gift has stopped; who is erased gets none.
  const explained = reason === 'debit-reversed' || reason === 'debit-failed' || reason === 'erased';
  return explained ? [] : [{ kind: 'subscription-stopped' }];
}
