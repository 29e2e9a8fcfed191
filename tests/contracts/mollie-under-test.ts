import { createMollieProvider } from '../../functions/adapters/mollie/mollie.ts';
import { testModeUrl } from '../mollie/pages/urls.ts';
import { visit } from '../mollie/visit.ts';
import { apiKey, gift, setUp } from './mollie-setup.ts';
import type { AdapterSettings, ProviderKind, ProviderUnderTest } from './provider-under-test.ts';

export const mollieUnderTest: ProviderKind = {
  name: 'Mollie',
  unknownPayments: ['tr_unknown', 'tr_', '', 'ord_1', 'tr_../customers', 'tr_x?embed=captures', 'tr_x/../../customers'],
  unknownCustomer: 'cst_unknown',
  unknownSubscription: 'sub_unknown',
  emptyList: { count: 0, _embedded: { mandates: [] }, _links: {} },
  setUp: setUpMollie,
  connectTo: (url) => createMollieProvider({ apiKey, apiEndpoint: `${url}/v2/`, retryDelay: 1 }),
};

/** `webhooks` are off at the stand-in: nobody listens. */
async function setUpMollie({ wrongKey, timeLimit }: AdapterSettings = {}): Promise<ProviderUnderTest> {
  const { mollie, client, call } = await setUp();
  await mollie.control({ webhooks: 'off' });
  return {
    provider: createMollieProvider({
      apiKey: wrongKey ? 'test_wrong' : apiKey,
      apiEndpoint: mollie.apiEndpoint,
      retryDelay: 1,
      ...(timeLimit && { timeLimit }),
    }),
    start: Date.UTC(2026, 0, 15, 9),
    pay: async (checkoutUrl) => void (await visit(checkoutUrl, 'paid')),
    async payByCard(checkoutUrl) {
      const end = await visit(checkoutUrl, 'paid', 'creditcard');
      if (end !== checkoutUrl) return;
      const token = checkoutUrl.split('/').at(-1) ?? '';
      await visit(testModeUrl(new URL(checkoutUrl).origin, 'creditcard', token), 'paid');
    },
    advance: async (ms) => void (await mollie.control({ advance: ms })),
    refund: async (refund, amount) => void (await mollie.control({ refund, amount: euros(amount) })),
    chargeBack: async (chargeback) => void (await mollie.control({ chargeback, reasonCode: 'MD06' })),
    reverseChargeback: async (reverseChargeback) => void (await mollie.control({ reverseChargeback })),
    failDebit: async (settle) => void (await mollie.control({ settle, status: 'failed', bankReasonCode: 'AC04' })),
    tamper: async (tamper) =>
      void (await mollie.control({ tamper, amount: { currency: 'USD', value: '0.51' }, mode: 'live' })),
    revokeMandate: async (revokeMandate) => void (await mollie.control({ revokeMandate })),
    deleteCustomer: async (customerId) => void (await client.customers.delete(customerId)),
    async strangers(count) {
      const ids: string[] = [];
      for (let made = 0; made < count; made += 1)
        ids.push((await client.payments.create({ ...gift, metadata: 'order 12' })).id);
      return ids;
    },
    fault: async (fault, times, on) =>
      void (await mollie.control({ fault, ...(times && { times }), ...(on && { on }), retryAfter: 0 })),
    async made() {
      const { payments, subscriptions } = await mollie.control({});
      const customers = await call('GET', 'customers');
      const { _embedded: list }: { _embedded: { customers: { id: string }[] } } = await customers.json();
      return { payments, subscriptions, customers: list.customers.map(({ id }) => id) };
    },
  };
}

function euros(amount: number) {
  return { currency: 'EUR', value: (amount / 100).toFixed(2) };
}
