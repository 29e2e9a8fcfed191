import { createMolliePayouts } from '../../functions/adapters/mollie/payouts.ts';
import { createStripePayouts } from '../../functions/adapters/stripe/stripe.ts';
import type { PaymentProvider } from '../../src/domain/donations/provider/ports.ts';
import { withLedgerIds } from '../../src/domain/donations/provider/with-ledger-ids.ts';
import type { PayoutSource } from '../../src/domain/treasurer/payout-ports.ts';
import { createMollieProvider } from '../../functions/adapters/mollie/mollie.ts';
import { apiKey, setUp } from './mollie-setup.ts';
import { visit as visitMollie } from '../mollie/visit.ts';
import { visit as visitStripe } from '../stripe/visit.ts';
import { secretKey, startAtStandIn } from './stripe-under-test.ts';

export interface PayoutsUnderTest {
  readonly provider: PaymentProvider;
  readonly source: PayoutSource;
  /** With a key that may not read payouts. */
  readonly forbidden: PayoutSource;
  pay(checkoutUrl: string): Promise<void>;
  refund(paymentId: string, cents: number): Promise<void>;
  chargeBack(paymentId: string): Promise<void>;
  reverseChargeback(paymentId: string): Promise<void>;
  failRefund(refundId: string): Promise<void>;
  advance(ms: number): Promise<void>;
  /** What arrives at the bank, in cents. */
  payOut(status?: 'paid' | 'on-its-way' | 'failed'): Promise<number>;
  fault(fault: 'unavailable' | null): Promise<void>;
}

const theirs = (id: string) => id.replace('stripe:', '');
export const accessToken = `access_${'c'.repeat(30)}`;

export async function molliePayoutsUnderTest(): Promise<PayoutsUnderTest> {
  const { mollie } = await setUp();
  await mollie.control({ webhooks: 'off' });
  const { apiEndpoint } = mollie;
  const source = (token: string) =>
    createMolliePayouts({ accessToken: token, mode: 'test', apiEndpoint, retryDelay: 1 });
  return {
    provider: withLedgerIds('mollie', createMollieProvider({ apiKey, apiEndpoint, retryDelay: 1 })),
    source: source(accessToken),
    forbidden: source('access_x'),
    pay: async (url) => void (await visitMollie(url, 'paid')),
    refund: async (refund, cents) =>
      void (await mollie.control({ refund, amount: { currency: 'EUR', value: (cents / 100).toFixed(2) } })),
    chargeBack: async (chargeback) => void (await mollie.control({ chargeback, reasonCode: 'MD06' })),
    reverseChargeback: async (reverseChargeback) => void (await mollie.control({ reverseChargeback })),
    failRefund: async (failRefund) => void (await mollie.control({ failRefund })),
    advance: async (advance) => void (await mollie.control({ advance })),
    async payOut(status = 'paid') {
      const payOut = ({ paid: 'paidout', 'on-its-way': 'pending', failed: 'failed' } as const)[status];
      return (await mollie.control({ payOut })).settlements.at(-1)?.minor ?? 0;
    },
    fault: async (fault) => void (await mollie.control({ fault })),
  };
}

export async function stripePayoutsUnderTest(): Promise<PayoutsUnderTest> {
  const { stripe, provider } = await startAtStandIn();
  const source = (key: string) => createStripePayouts({ secretKey: key, url: stripe.url, retryDelay: 1 });
  return {
    provider: withLedgerIds('stripe', provider),
    source: source(secretKey),
    forbidden: source(secretKey.replace('sk_', 'rk_')),
    pay: async (url) => void (await visitStripe(url, 'paid', 'ideal')),
    refund: async (id, amount) => void (await stripe.control({ refund: theirs(id), amount })),
    chargeBack: async (id) => void (await stripe.control({ chargeback: theirs(id) })),
    reverseChargeback: async (id) => void (await stripe.control({ reverseChargeback: theirs(id) })),
    failRefund: async (id) => void (await stripe.control({ failRefund: theirs(id) })),
    advance: async (advance) => void (await stripe.control({ advance })),
    async payOut(status = 'paid') {
      const payOut = ({ paid: 'paid', 'on-its-way': 'in_transit', failed: 'failed' } as const)[status];
      return (await stripe.control({ payOut })).payouts.at(-1)?.amount ?? 0;
    },
    fault: async (fault) => void (await stripe.control({ fault })),
  };
}
