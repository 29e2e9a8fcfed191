import { withLedgerIds } from './with-ledger-ids.ts';
import { ProviderUnavailable, type PaymentProvider } from './ports.ts';
import { providerOf } from './provider-ids.ts';
import type { ProviderName } from './provider.ts';

type Named = readonly [ProviderName, PaymentProvider];

/**
 * Several providers as one, the usual one first. What the books know of one that is not there (its key was taken away) cannot be
 * asked now: that is `ProviderUnavailable`, and it is tried again.
 */
export function providerRouter(usual: Named, ...others: readonly Named[]): PaymentProvider {
  const all = new Map([usual, ...others].map(([name, provider]) => [name, withLedgerIds(name, provider)]));
  const at = (name: ProviderName = usual[0]): PaymentProvider => all.get(name) ?? absent(name);
  const of = (id: string) => at(providerOf(id));
  return {
    mode: usual[1].mode,
    names: [usual[0], ...others.map(([name]) => name)],
    createPayment: async (request, name) => at(name).createPayment(request),
    readPayment: async (id) => of(id).readPayment(id),
    findPayment: async (reference, since, name) => at(name).findPayment(reference, since),
    changeMethod: async (id, way) => of(id).changeMethod(id, way),
    cancelPayment: async (id) => of(id).cancelPayment(id),
    paymentsTurnedBack: async (since, name) => at(name).paymentsTurnedBack(since),
    createRefund: async (request) => of(request.paymentId).createRefund(request),
    createCustomer: async (request, name) => at(name).createCustomer(request),
    listMandates: async (customerId) => of(customerId).listMandates(customerId),
    createSubscription: async (request) => of(request.customerId).createSubscription(request),
    readSubscription: async (customerId, id) => of(customerId).readSubscription(customerId, id),
    listSubscriptions: async (customerId) => of(customerId).listSubscriptions(customerId),
    updateSubscription: async (customerId, id, terms) => of(customerId).updateSubscription(customerId, id, terms),
    moveSubscription: async (customerId, id, mandateId) => of(customerId).moveSubscription(customerId, id, mandateId),
    cancelSubscription: async (customerId, id) => of(customerId).cancelSubscription(customerId, id),
    listSubscriptionPayments: async (customerId, id, since) =>
      of(customerId).listSubscriptionPayments(customerId, id, since),
    listMethods: async (frequency, language) => at().listMethods(frequency, language),
  };
}

function absent(name: ProviderName): never {
  throw new ProviderUnavailable(`there is no key of ${name}`);
}
