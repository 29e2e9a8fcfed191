import { cents, sum, type Cents } from '../../src/domain/donations/money/cents.ts';
import { monthsBetween } from '../../src/domain/donations/money/frequency.ts';
import { addMonths, localDate } from '../../src/shared/calendar.ts';
import {
  ProviderRefused,
  type Clock,
  type NewPayment,
  type NewSubscription,
  type PaymentProvider,
} from '../../src/domain/donations/provider/ports.ts';
import type {
  Mandate,
  Mode,
  Payment,
  ProviderName,
  Refund,
  Subscription,
} from '../../src/domain/donations/provider/provider.ts';
import { hour } from '../../src/shared/time.ts';

type Kept<T> = { -readonly [Key in keyof T]: T[Key] };

/** A provider in memory that keeps the promises of Mollie and Stripe, and whose events a test brings about by hand. */
export interface ModelProvider extends PaymentProvider {
  readonly payments: Map<string, Kept<Payment>>;
  readonly subscriptions: Map<string, Kept<Subscription>>;
  readonly mandates: Map<string, Kept<Mandate>[]>;
  /** The newest payment. */
  last(): Kept<Payment>;
  become(paymentId: string, status: Payment['status'], reasonCode?: string): void;
  refund(paymentId: string, amount: number, status?: Refund['status']): string;
  changeRefund(paymentId: string, refundId: string, status: Refund['status']): void;
  chargeBack(paymentId: string, reasonCode?: string): string;
  reverseChargeback(paymentId: string, chargebackId: string): void;
  /** Makes the next debit of a running subscription, as `pending`. */
  debit(subscriptionId: string): Kept<Payment>;
  revokeMandates(customerId: string): void;
  /** Somebody stops it in the provider's own pages. */
  endSubscription(subscriptionId: string): void;
  /** Money that the provider holds for us: paid, minus refunds under way or done, minus chargebacks not reversed. */
  balance(): Cents;
  /** The same of one payment. */
  net(paymentId: string): Cents;
}

export function modelProvider(clock: Clock, mode: Mode = 'live', name: ProviderName = 'mollie'): ModelProvider {
  const payments = new Map<string, Kept<Payment>>();
  const subscriptions = new Map<string, Kept<Subscription>>();
  const mandates = new Map<string, Kept<Mandate>[]>();
  const answers = new Map<string, { readonly id: string; readonly at: number }>();
  let made = 0;
  const next = (prefix: string) => `${prefix}_${(made += 1)}`;
  const paymentOf = (id: string) => existing(payments, id);

  /** Mollie remembers an idempotency key for an hour. */
  function once(key: string, make: () => string): string {
    const answer = answers.get(key);
    if (answer !== undefined && clock.now() - answer.at < hour) return answer.id;
    const id = make();
    answers.set(key, { id, at: clock.now() });
    return id;
  }

  function createPayment(request: NewPayment): string {
    const { reference, amount, customerId } = request;
    const id = next('tr');
    const sequence = customerId === undefined ? 'oneoff' : 'first';
    const checkoutUrl = `https://provider.example/checkout/${id}`;
    const own = { ...reference, ...(customerId && { customerId }) };
    payments.set(id, {
      id,
      status: 'open',
      mode,
      amount: euros(amount),
      sequence,
      checkoutUrl,
      createdAt: clock.now(),
      ...own,
      refunds: [],
      chargebacks: [],
    });
    return id;
  }

  function createSubscription(request: NewSubscription): string {
    const { donationId, customerId, mandateId, amount, frequency, startDate } = request;
    const id = next('sub');
    const status = 'active' as const;
    subscriptions.set(id, {
      id,
      customerId,
      donationId,
      mandateId,
      status,
      mode,
      amount: euros(amount),
      frequency,
      nextPaymentDate: startDate,
    });
    return id;
  }

  function become(paymentId: string, status: Payment['status'], reasonCode?: string): void {
    const payment = paymentOf(paymentId);
    payment.status = status;
    if (reasonCode !== undefined) payment.reasonCode = reasonCode;
    if (status !== 'open') delete payment.checkoutUrl;
    payment.method ??= payment.sequence === 'recurring' ? 'directdebit' : 'ideal';
    if (status !== 'paid') return;
    payment.paidAt = clock.now();
    const { customerId } = payment;
    if (payment.sequence !== 'first' || customerId === undefined) return;
    const mandate: Mandate = { id: next('mdt'), status: 'valid', method: 'directdebit' };
    mandates.set(customerId, [...(mandates.get(customerId) ?? []), mandate]);
    payment.mandateId = mandate.id;
  }

  return {
    mode,
    names: [name],
    payments,
    subscriptions,
    mandates,
    become,
    createPayment: async (request) => copy(paymentOf(once(request.idempotencyKey, () => createPayment(request)))),
    readPayment: async (id) => (payments.has(id) ? copy(paymentOf(id)) : undefined),
    findPayment: async ({ attemptId }, since) =>
      [...payments.values()].find((payment) => payment.attemptId === attemptId && payment.createdAt >= since),
    changeMethod: async (id) => payments.get(id)?.checkoutUrl,
    async cancelPayment(id) {
      const payment = payments.get(id);
      // Mollie's page stays open.
      if (name === 'stripe' && payment?.status === 'open') become(id, 'expired');
    },
    paymentsTurnedBack: async (since) =>
      [...payments.values()]
        .filter(({ refunds, chargebacks }) => [...refunds, ...chargebacks].some(({ createdAt }) => createdAt >= since))
        .map(({ id }) => id),
    async createRefund({ paymentId, amount, wishId, idempotencyKey }) {
      const payment = paymentOf(paymentId);
      const id = once(idempotencyKey, () => {
        if (amount > left(payment)) throw new ProviderRefused('more than is left', 'amount.value');
        const refund = {
          id: next('re'),
          amount: euros(amount),
          status: 'pending',
          createdAt: clock.now(),
          wishId,
        } as const;
        payment.refunds = [...payment.refunds, refund];
        return refund.id;
      });
      const answer = payment.refunds.find((refund) => refund.id === id);
      if (answer === undefined) throw new Error(`no ${id}`);
      return copy(answer);
    },
    createCustomer: async ({ idempotencyKey }) => once(idempotencyKey, () => next('cst')),
    listMandates: async (customerId) => copy(mandates.get(customerId) ?? []),
    async createSubscription(request) {
      const valid = mandates
        .get(request.customerId)
        ?.some(({ id, status }) => id === request.mandateId && status === 'valid');
      if (!valid) throw new Error('no valid mandate');
      return copy(
        existing(
          subscriptions,
          once(request.idempotencyKey, () => createSubscription(request)),
        ),
      );
    },
    readSubscription: async (_, id) => (subscriptions.has(id) ? copy(existing(subscriptions, id)) : undefined),
    listSubscriptions: async (customerId) =>
      copy([...subscriptions.values()].filter((subscription) => subscription.customerId === customerId)),
    async updateSubscription(_, id, { amount, frequency, startDate }) {
      const subscription = existing(subscriptions, id);
      Object.assign(subscription, {
        amount: euros(amount),
        frequency,
        ...(startDate && { nextPaymentDate: startDate }),
      });
      return copy(subscription);
    },
    async moveSubscription(customerId, id, mandateId) {
      const subscription = existing(subscriptions, id);
      const mandate = mandates.get(customerId)?.find((known) => known.id === mandateId);
      if (mandate?.status !== 'valid' || subscription.status !== 'active')
        throw new ProviderRefused('no valid mandate, or no running subscription');
      subscription.mandateId = mandateId;
    },
    async cancelSubscription(_, id) {
      const subscription = subscriptions.get(id);
      if (subscription !== undefined) subscription.status = 'canceled';
    },
    listSubscriptionPayments: async (_, id, since) =>
      copy(
        [...payments.values()].filter(({ subscriptionId, createdAt }) => subscriptionId === id && createdAt >= since),
      ).toReversed(),
    listMethods: async () => [{ id: 'ideal', label: 'iDEAL | Wero' }],

    last() {
      const newest = [...payments.values()].at(-1);
      if (newest === undefined) throw new Error('no payment was made');
      return newest;
    },
    refund(paymentId, amount, status = 'refunded') {
      const payment = paymentOf(paymentId);
      const id = next('re');
      payment.refunds = [...payment.refunds, { id, amount: euros(amount), status, createdAt: clock.now() }];
      return id;
    },
    changeRefund(paymentId, refundId, status) {
      const payment = paymentOf(paymentId);
      payment.refunds = payment.refunds.map((refund) => (refund.id === refundId ? { ...refund, status } : refund));
    },
    chargeBack(paymentId, reasonCode = 'MD06') {
      const payment = paymentOf(paymentId);
      const id = next('chb');
      payment.chargebacks = [
        ...payment.chargebacks,
        { id, amount: payment.amount, createdAt: clock.now(), reasonCode },
      ];
      return id;
    },
    reverseChargeback(paymentId, chargebackId) {
      const payment = paymentOf(paymentId);
      const reversedAt = clock.now();
      payment.chargebacks = payment.chargebacks.map((chargeback) =>
        chargeback.id === chargebackId ? { ...chargeback, reversedAt } : chargeback,
      );
    },
    debit(subscriptionId) {
      const subscription = existing(subscriptions, subscriptionId);
      const { customerId, donationId, mandateId, amount, frequency = 'monthly', nextPaymentDate } = subscription;
      const id = next('tr');
      const own = { customerId, subscriptionId, ...(donationId && { donationId }), ...(mandateId && { mandateId }) };
      const payment: Kept<Payment> = {
        id,
        status: 'pending',
        mode,
        amount,
        sequence: 'recurring',
        method: 'directdebit',
        createdAt: clock.now(),
        ...own,
        refunds: [],
        chargebacks: [],
      };
      payments.set(id, payment);
      subscription.nextPaymentDate = addMonths(nextPaymentDate ?? localDate(clock.now()), monthsBetween[frequency]);
      return payment;
    },
    revokeMandates(customerId) {
      for (const mandate of mandates.get(customerId) ?? []) mandate.status = 'invalid';
      for (const subscription of subscriptions.values())
        if (subscription.customerId === customerId) subscription.status = 'canceled';
    },
    endSubscription(id) {
      existing(subscriptions, id).status = 'canceled';
    },
    balance: () => sum([...payments.values()].map(netOfPayment)),
    net: (paymentId) => netOfPayment(paymentOf(paymentId)),
  };
}

function euros(amount: number) {
  return { currency: 'EUR', cents: cents(amount) };
}

function netOfPayment({ status, amount, refunds, chargebacks }: Payment): Cents {
  if (status !== 'paid') return cents(0);
  const gone = refunds.filter((refund) => refund.status === 'processing' || refund.status === 'refunded');
  const back = chargebacks.filter(({ reversedAt }) => reversedAt === undefined);
  return cents(amount.cents - sum([...gone, ...back].map((line) => line.amount.cents)));
}

/** What a refund may still take: all that was not called off counts. */
function left({ status, amount, refunds, chargebacks }: Payment): number {
  if (status !== 'paid') return 0;
  const gone = refunds.filter((refund) => refund.status !== 'failed' && refund.status !== 'canceled');
  const back = chargebacks.filter(({ reversedAt }) => reversedAt === undefined);
  return amount.cents - sum([...gone, ...back].map((line) => line.amount.cents));
}

function existing<T>(kept: ReadonlyMap<string, T>, id: string): T {
  const found = kept.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

function copy<T>(value: T): T {
  return structuredClone(value);
}
