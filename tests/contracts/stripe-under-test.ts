import { onTestFinished } from 'vitest';
import { createStripeProvider } from '../../functions/adapters/stripe/stripe.ts';
import { startStripe } from '../stripe/server.ts';
import { visit } from '../stripe/visit.ts';
import { start } from './mollie-setup.ts';
import type { AdapterSettings, ProviderKind, ProviderUnderTest } from './provider-under-test.ts';

export const secretKey = `sk_test_${'a'.repeat(24)}`;
export const webhookSecret = `whsec_${'b'.repeat(32)}`;

export const stripeUnderTest: ProviderKind = {
  name: 'Stripe',
  unknownPayments: [
    'cs_unknown',
    'in_unknown',
    'cs_',
    '',
    'pi_1',
    'tr_1',
    'cs_../customers',
    'cs_x?expand=1',
    'in_x/..',
  ],
  unknownCustomer: 'cus_unknown',
  unknownSubscription: 'sub_unknown',
  emptyList: { object: 'list', data: [], has_more: false, url: '/' },
  setUp: setUpStripe,
  connectTo: (url) => createStripeProvider({ secretKey, webhookSecret, url, retryDelay: 1 }),
};

/** A stand-in with a standing clock, and the adapter on that clock. */
export async function startAtStandIn({ wrongKey, timeLimit }: AdapterSettings = {}) {
  const stripe = await startStripe({ now: () => start });
  onTestFinished(() => stripe.stop());
  const provider = createStripeProvider({
    secretKey: wrongKey ? 'sk_test_' : secretKey,
    webhookSecret,
    url: stripe.url,
    retryDelay: 1,
    now: () => stripe.now(),
    ...(timeLimit && { timeLimit }),
  });
  return { stripe, provider };
}

export type StripeUnderTest = ProviderUnderTest & Awaited<ReturnType<typeof startAtStandIn>>;

/** Donors pay by iDEAL, so that debits are those of a bank account, which take days, as with Mollie. */
export async function setUpStripe(settings: AdapterSettings = {}): Promise<StripeUnderTest> {
  const { stripe, provider } = await startAtStandIn(settings);
  const api = (method: string, path: string, body?: string) =>
    fetch(`${stripe.url}/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${secretKey}` },
      ...(body && { body }),
    });
  return {
    stripe,
    provider,
    start,
    pay: async (checkoutUrl) => void (await visit(checkoutUrl, 'paid', 'ideal')),
    payByCard: async (checkoutUrl) => void (await visit(checkoutUrl, 'paid', 'card')),
    advance: async (ms) => void (await stripe.control({ advance: ms })),
    refund: async (refund, amount) => void (await stripe.control({ refund, amount })),
    chargeBack: async (chargeback) => void (await stripe.control({ chargeback, reason: 'customer_initiated' })),
    reverseChargeback: async (reverseChargeback) => void (await stripe.control({ reverseChargeback })),
    failDebit: async (settle) => void (await stripe.control({ settle, status: 'failed', reason: 'account_closed' })),
    tamper: async (tamper) => void (await stripe.control({ tamper, amount: 51, currency: 'usd', livemode: true })),
    revokeMandate: async (revokeMandate) => void (await stripe.control({ revokeMandate })),
    deleteCustomer: async (customerId) => void (await api('DELETE', `customers/${customerId}`)),
    async strangers(count) {
      const ids: string[] = [];
      for (let made = 0; made < count; made += 1) {
        const response = await api('POST', 'checkout/sessions', strangersForm);
        const { id }: { id: string } = await response.json();
        ids.push(id);
      }
      return ids;
    },
    fault: async (fault, times, on) =>
      void (await stripe.control({ fault, ...(times && { times }), ...(on && { on }) })),
    async made() {
      const { payments, subscriptions, customers } = await stripe.control({});
      return { payments, subscriptions, customers };
    },
  };
}

const strangersForm = new URLSearchParams({
  mode: 'payment',
  'line_items[0][quantity]': '1',
  'line_items[0][price_data][currency]': 'eur',
  'line_items[0][price_data][unit_amount]': '100',
  'line_items[0][price_data][product_data][name]': 'A cup',
  success_url: 'https://example.org/',
  cancel_url: 'https://example.org/',
  'metadata[order]': '12',
}).toString();
