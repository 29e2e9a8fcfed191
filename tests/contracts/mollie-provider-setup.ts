import { createMollieProvider, type MollieSettings } from '../../functions/adapters/mollie.ts';
import { cents } from '../../src/donations/cents.ts';
import type { NewPayment } from '../../src/donations/ports.ts';
import { visit } from '../mollie/visit.ts';
import { apiKey, setUp, start } from './mollie-setup.ts';

/** What a donation asks of the provider; `attempt` makes another reference and key. */
export function newPayment(attempt = 'a1'): NewPayment {
  return {
    reference: { donationId: 'd1', attemptId: attempt },
    idempotencyKey: `key-${attempt}`,
    amount: cents(1250),
    description: 'Gift to the fund',
    redirectUrl: 'https://example.org/thanks',
    webhookUrl: 'http://127.0.0.1:9/api/mollie/webhook',
  };
}

export function newSubscription(customerId: string, mandateId: string) {
  return {
    donationId: 'd1',
    customerId,
    mandateId,
    idempotencyKey: 'key-subscription',
    amount: cents(1250),
    frequency: 'monthly' as const,
    startDate: '2026-02-15',
    description: 'Monthly gift d1',
    webhookUrl: 'http://127.0.0.1:9/api/mollie/webhook',
  };
}

/** The real adapter, speaking to a stand-in over HTTP; `webhooks` are off there, nobody listens. */
export async function setUpProvider(settings: Partial<MollieSettings> = {}) {
  const fixture = await setUp();
  const { mollie, client } = fixture;
  await mollie.control({ webhooks: 'off' });
  const provider = createMollieProvider({ apiKey, apiEndpoint: mollie.apiEndpoint, retryDelay: 1, ...settings });

  async function paidPayment(attempt?: string) {
    const payment = await provider.createPayment(newPayment(attempt));
    await visit(payment.checkoutUrl ?? '', 'paid');
    return payment.id;
  }

  /** A customer with a valid mandate from a paid first payment. */
  async function readyCustomer() {
    const customerId = await provider.createCustomer({ donationId: 'd1', idempotencyKey: 'key-customer' });
    const payment = await provider.createPayment({ ...newPayment('first'), customerId });
    await visit(payment.checkoutUrl ?? '', 'paid');
    const [mandate] = await provider.listMandates(customerId);
    return { customerId, mandateId: mandate?.id ?? '' };
  }

  return { mollie, client, provider, paidPayment, readyCustomer, start };
}
