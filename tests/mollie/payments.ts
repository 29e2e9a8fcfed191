import { randomId } from './ids.ts';
import { findMethod } from './methods.ts';
import { giveMandate } from './mandates.ts';
import type { Money } from './money.ts';
import type { Payment, PaymentStatus } from './records.ts';
import { notify } from './webhooks.ts';
import type { World } from './world.ts';

const day = 24 * 60 * 60 * 1000;
/** How long a test debit stays pending before the bank says yes by itself. */
const debitTakes = 3 * day;
const told: ReadonlySet<PaymentStatus> = new Set(['paid', 'failed', 'canceled', 'expired', 'authorized']);

export const finished: ReadonlySet<PaymentStatus> = new Set(['paid', 'failed', 'canceled', 'expired']);

export type NewPayment = Pick<
  Payment,
  | 'amount'
  | 'description'
  | 'redirectUrl'
  | 'cancelUrl'
  | 'webhookUrl'
  | 'metadata'
  | 'locale'
  | 'sequenceType'
  | 'captureMode'
  | 'customerId'
  | 'offered'
>;

/** A payment that waits for the donor on the checkout pages. */
export function openPayment(world: World, request: NewPayment): Payment {
  const payment = record(world, request, 'open');
  choose(world, payment, request.offered.length === 1 ? (request.offered[0] ?? null) : null);
  return payment;
}

/** A debit on a mandate: cards and PayPal answer at once, a SEPA debit after days. */
export function debit(
  world: World,
  request: NewPayment,
  mandate: { id: string; method: string },
  subscriptionId?: string,
): Payment {
  const payment = record(world, request, 'pending');
  payment.method = mandate.method;
  payment.mandateId = mandate.id;
  payment.subscriptionId = subscriptionId;
  if (mandate.method === 'directdebit') {
    world.clock.at(world.clock.now() + debitTakes, () => {
      if (payment.status === 'pending') settle(world, payment, 'paid');
    });
  } else settle(world, payment, 'paid');
  return payment;
}

/** Moves a payment on, with everything that follows from it: mandate, webhook. */
export function settle(
  world: World,
  payment: Payment,
  status: PaymentStatus,
  bankReason?: { code: string; text: string },
) {
  payment.status = status;
  payment.reached[status] = world.clock.now();
  payment.bankReason = status === 'failed' ? bankReason : undefined;
  if (status === 'paid' && payment.sequenceType === 'first') giveMandate(world, payment);
  if (told.has(status)) notify(world, payment);
}

/** Sets the method of an open payment, which also sets when it expires. */
export function choose(world: World, payment: Payment, method: string | null) {
  payment.method = method;
  const lifetime = (method === null ? undefined : findMethod(method)?.lifetime) ?? 15 * 60 * 1000;
  const expiresAt = payment.createdAt + lifetime;
  payment.expiresAt = expiresAt;
  world.clock.at(expiresAt, () => {
    if (payment.status === 'open' && payment.expiresAt === expiresAt) settle(world, payment, 'expired');
  });
}

/** Minor units that were paid, went back, and are left to refund. */
export function balance(world: World, payment: Payment) {
  const paid = payment.status === 'paid' ? payment.amount.minor : 0;
  const refunded = total(
    [...world.refunds.values()].filter(
      (refund) => refund.paymentId === payment.id && refund.status !== 'failed' && refund.status !== 'canceled',
    ),
  );
  const chargedBack = total(
    [...world.chargebacks.values()].filter((entry) => entry.paymentId === payment.id && entry.reversedAt === null),
  );
  return { paid, refunded, chargedBack, remaining: Math.max(0, paid - refunded - chargedBack) };
}

function total(entries: { amount: Money }[]): number {
  return entries.reduce((sum, entry) => sum + entry.amount.minor, 0);
}

function record(world: World, request: NewPayment, status: PaymentStatus): Payment {
  const payment: Payment = {
    ...request,
    id: randomId('tr_'),
    mode: 'test',
    createdAt: world.clock.now(),
    status,
    reached: {},
    expiresAt: undefined,
    method: null,
    mandateId: undefined,
    subscriptionId: undefined,
    bankReason: undefined,
    checkoutToken: randomId('6.', 6),
    stateToken: randomId('3.', 6),
  };
  world.payments.set(payment.id, payment);
  return payment;
}
