import { createMollieProvider, type MollieSettings } from '../../functions/adapters/mollie/mollie.ts';
import { visit } from '../mollie/visit.ts';
import { apiKey, setUp } from './mollie-setup.ts';
import { newPayment } from './provider-under-test.ts';

/** The real adapter, speaking to a stand-in over HTTP; `webhooks` are off there, nobody listens. */
export async function setUpProvider(settings: Partial<MollieSettings> = {}) {
  const fixture = await setUp();
  const { mollie, client } = fixture;
  await mollie.control({ webhooks: 'off' });
  const provider = createMollieProvider({ apiKey, apiEndpoint: mollie.apiEndpoint, retryDelay: 1, ...settings });

  /** A customer with a valid mandate from a paid first payment. */
  async function readyCustomer() {
    const customerId = await provider.createCustomer({ donationId: 'd1', idempotencyKey: 'key-customer' });
    const payment = await provider.createPayment({ ...newPayment('first'), customerId });
    await visit(payment.checkoutUrl ?? '', 'paid');
    const [mandate] = await provider.listMandates(customerId);
    return { customerId, mandateId: mandate?.id ?? '' };
  }

  return { mollie, client, provider, readyCustomer };
}
