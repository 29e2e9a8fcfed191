import { sum, type Cents } from './cents.ts';
import { isMoney, type Entry, type HeldReason, type MoneyFact, type Sequence } from './entries.ts';
import type { Frequency } from './frequency.ts';
import { rank } from './payment-transitions.ts';
import type { Mode, PaymentStatus } from './provider.ts';
import type { Purpose } from './purpose.ts';
import { foldRefundWishes, type RefundWish } from './refund-wishes.ts';
import { foldRecurring, type Recurring } from './recurring.ts';
import type { Timestamp } from './time.ts';

/** The state of a donation, computed from its entries and from nothing else. */
export interface Donation {
  readonly id: string;
  /** Number of entries it was computed from: what an append expects. */
  readonly length: number;
  readonly mode: Mode;
  readonly amount: Cents;
  readonly frequency: Frequency;
  readonly purpose: Purpose;
  readonly createdAt: Timestamp;
  readonly status: DonationStatus;
  readonly attempts: readonly Attempt[];
  readonly payments: readonly LedgerPayment[];
  /** Money that a treasurer wanted to give back, whatever came of it. */
  readonly refunds: readonly RefundWish[];
  readonly customerId?: string;
  /** There once the gift repeats; absent for a single gift. */
  readonly recurring?: Recurring;
  readonly erased: boolean;
}

/** Mollie's words for the first (or only) gift; then what may happen to money that was received. */
export type DonationStatus = PaymentStatus | 'created' | 'held' | 'refunded' | 'charged-back';

export interface Attempt {
  readonly id: string;
  readonly startedAt: Timestamp;
  readonly paymentId?: string;
  readonly abandoned?: 'never-accepted' | 'refused';
}

export interface LedgerPayment {
  readonly id: string;
  readonly sequence: Sequence;
  readonly boundAt: Timestamp;
  readonly status: PaymentStatus;
  readonly attemptId?: string;
  readonly checkoutUrl?: string;
  readonly method?: string;
  readonly reasonCode?: string;
  readonly held?: HeldReason;
  readonly money: readonly (Entry & MoneyFact)[];
}

/** `undefined` when there is no such donation. */
export function foldDonation(id: string, entries: readonly Entry[]): Donation | undefined {
  const created = entries.find((entry) => entry.type === 'created');
  if (created === undefined) return undefined;
  const payments = foldPayments(entries);
  const recurring = foldRecurring(created, entries);
  const customer = entries.find((entry) => entry.type === 'customer-bound');
  return {
    id,
    length: entries.length,
    mode: created.mode,
    amount: created.amount,
    frequency: created.frequency,
    purpose: created.purpose,
    createdAt: created.at,
    status: statusOf(payments),
    attempts: foldAttempts(entries),
    payments,
    refunds: foldRefundWishes(entries),
    ...(customer && { customerId: customer.customerId }),
    ...(recurring && { recurring }),
    erased: entries.some((entry) => entry.type === 'erased'),
  };
}

/** What is left of the donation's gifts after refunds and chargebacks. */
export function netOf(payments: readonly LedgerPayment[]): Cents {
  return sum(payments.flatMap((payment) => payment.money.map((entry) => entry.cents)));
}

export function isReceived(payment: LedgerPayment): boolean {
  return payment.money.some((entry) => entry.type === 'gift');
}

function statusOf(payments: readonly LedgerPayment[]): DonationStatus {
  const own = payments.filter((payment) => payment.sequence !== 'recurring');
  const counted = own.filter((payment) => payment.held === undefined);
  const highest = counted.reduce<LedgerPayment | undefined>(
    (best, payment) => (best === undefined || rank(payment.status) >= rank(best.status) ? payment : best),
    undefined,
  );
  if (highest === undefined) return own.length > 0 ? 'held' : 'created';
  if (highest.status !== 'paid') return own.some((payment) => payment.held) ? 'held' : highest.status;
  if (netOf(counted) > 0) return 'paid';
  return counted.some((payment) => payment.money.some((entry) => entry.type === 'chargeback'))
    ? 'charged-back'
    : 'refunded';
}

function foldAttempts(entries: readonly Entry[]): Attempt[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'attempt-started') return [];
    const id = entry.attemptId;
    const bound = entries.find((other) => other.type === 'payment-bound' && other.attemptId === id);
    const abandoned = entries.find((other) => other.type === 'attempt-abandoned' && other.attemptId === id);
    return {
      id,
      startedAt: entry.at,
      ...(bound?.type === 'payment-bound' && { paymentId: bound.paymentId }),
      ...(abandoned?.type === 'attempt-abandoned' && { abandoned: abandoned.reason }),
    };
  });
}

function foldPayments(entries: readonly Entry[]): LedgerPayment[] {
  const payments = new Map<string, LedgerPayment>();
  for (const entry of entries) {
    if (!('paymentId' in entry)) continue;
    const payment = payments.get(entry.paymentId);
    if (entry.type === 'payment-bound') {
      const { paymentId, sequence, attemptId, checkoutUrl, at } = entry;
      const known = { ...(attemptId && { attemptId }), ...(checkoutUrl && { checkoutUrl }) };
      payments.set(paymentId, { id: paymentId, sequence, boundAt: at, status: 'open', money: [], ...known });
    } else if (payment !== undefined) {
      payments.set(entry.paymentId, withEntry(payment, entry));
    }
  }
  return [...payments.values()];
}

function withEntry(payment: LedgerPayment, entry: Entry & { readonly paymentId: string }): LedgerPayment {
  if (isMoney(entry)) return { ...payment, money: [...payment.money, entry] };
  if (entry.type === 'payment-held') return { ...payment, held: entry.reason };
  if (entry.type !== 'payment-status') return payment;
  const { status, method, reasonCode } = entry;
  return { ...payment, status, ...(method && { method }), ...(reasonCode && { reasonCode }) };
}
