import type { PaymentProvider } from './ports.ts';
import { idAtProvider, idInBooks } from './provider-ids.ts';
import type { Payment, ProviderName, Subscription } from './provider.ts';

/** A provider that speaks of everything by the ids of the books (`provider-ids.ts`), and knows by itself which of its own are meant. */
export function withLedgerIds(name: ProviderName, provider: PaymentProvider): PaymentProvider {
  const ours = (id: string) => idInBooks(name, id);
  const theirs = idAtProvider;
  const subscriptionOf = (subscription: Subscription): Subscription => ({
    ...subscription,
    id: ours(subscription.id),
    customerId: ours(subscription.customerId),
    ...(subscription.mandateId && { mandateId: ours(subscription.mandateId) }),
  });
  const paymentOf = (payment: Payment): Payment => ({
    ...payment,
    id: ours(payment.id),
    ...(payment.customerId && { customerId: ours(payment.customerId) }),
    ...(payment.subscriptionId && { subscriptionId: ours(payment.subscriptionId) }),
    ...(payment.mandateId && { mandateId: ours(payment.mandateId) }),
    refunds: payment.refunds.map((refund) => ({ ...refund, id: ours(refund.id) })),
    chargebacks: payment.chargebacks.map((chargeback) => ({ ...chargeback, id: ours(chargeback.id) })),
  });
  return {
    mode: provider.mode,
    names: [name],
    async createPayment({ customerId, ...request }) {
      return paymentOf(
        await provider.createPayment({ ...request, ...(customerId && { customerId: theirs(customerId) }) }),
      );
    },
    async readPayment(id) {
      const payment = await provider.readPayment(theirs(id));
      return payment && paymentOf(payment);
    },
    async findPayment(reference, since) {
      const payment = await provider.findPayment(reference, since);
      return payment && paymentOf(payment);
    },
    changeMethod: (id, way) => provider.changeMethod(theirs(id), way),
    cancelPayment: (id) => provider.cancelPayment(theirs(id)),
    paymentsTurnedBack: async (since) => (await provider.paymentsTurnedBack(since)).map(ours),
    async createRefund({ paymentId, ...request }) {
      const refund = await provider.createRefund({ ...request, paymentId: theirs(paymentId) });
      return { ...refund, id: ours(refund.id) };
    },
    createCustomer: async (request) => ours(await provider.createCustomer(request)),
    async listMandates(customerId) {
      const mandates = await provider.listMandates(theirs(customerId));
      return mandates.map((mandate) => ({ ...mandate, id: ours(mandate.id) }));
    },
    async createSubscription(request) {
      const { customerId, mandateId } = request;
      const own = { ...request, customerId: theirs(customerId), mandateId: theirs(mandateId) };
      return subscriptionOf(await provider.createSubscription(own));
    },
    async readSubscription(customerId, id) {
      const subscription = await provider.readSubscription(theirs(customerId), theirs(id));
      return subscription && subscriptionOf(subscription);
    },
    listSubscriptions: async (customerId) => (await provider.listSubscriptions(theirs(customerId))).map(subscriptionOf),
    updateSubscription: async (customerId, id, terms) =>
      subscriptionOf(await provider.updateSubscription(theirs(customerId), theirs(id), terms)),
    moveSubscription: (customerId, id, mandateId) =>
      provider.moveSubscription(theirs(customerId), theirs(id), theirs(mandateId)),
    cancelSubscription: (customerId, id) => provider.cancelSubscription(theirs(customerId), theirs(id)),
    listSubscriptionPayments: async (customerId, id, since) =>
      (await provider.listSubscriptionPayments(theirs(customerId), theirs(id), since)).map(paymentOf),
    listMethods: (frequency, language) => provider.listMethods(frequency, language),
  };
}
