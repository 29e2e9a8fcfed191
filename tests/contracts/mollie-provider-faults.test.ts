import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMollieProvider } from '../../functions/adapters/mollie.ts';
import { cents } from '../../src/donations/cents.ts';
import { ProviderRefused, ProviderUnavailable } from '../../src/donations/ports.ts';
import { apiKey } from './mollie-setup.ts';
import { newPayment, newSubscription, setUpProvider } from './mollie-provider-setup.ts';

describe('trouble that passes is not seen', () => {
  test('too busy, three times', async () => {
    const { provider, mollie } = await setUpProvider();
    await mollie.control({ fault: 'rate-limit', times: 3 });
    expect((await provider.createPayment(newPayment())).status).toBe('open');
    expect((await mollie.control({})).payments).toHaveLength(1);
  });

  test('unavailable for a moment', async () => {
    const { provider, mollie } = await setUpProvider();
    await mollie.control({ fault: 'unavailable', times: 2, retryAfter: 0 });
    expect((await provider.createPayment(newPayment())).status).toBe('open');
  });

  test('an answer lost after the payment was made: one payment', async () => {
    const { provider, mollie } = await setUpProvider();
    await mollie.control({ fault: 'once-500-after-commit', retryAfter: 0 });
    const { id } = await provider.createPayment(newPayment());
    expect((await mollie.control({})).payments.map((payment) => payment.id)).toEqual([id]);
  });

  test('an answer lost after the subscription was made: one subscription', async () => {
    const { provider, mollie, readyCustomer } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    await mollie.control({ fault: 'once-500-after-commit', retryAfter: 0 });
    const { id } = await provider.createSubscription(newSubscription(customerId, mandateId));
    expect((await mollie.control({})).subscriptions.map((subscription) => subscription.id)).toEqual([id]);
  });

  test('an answer lost after the subscription was cancelled', async () => {
    const { provider, mollie, readyCustomer } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const { id } = await provider.createSubscription(newSubscription(customerId, mandateId));
    await mollie.control({ fault: 'once-500-after-commit', retryAfter: 0 });
    await provider.cancelSubscription(customerId, id);
    expect((await provider.readSubscription(customerId, id))?.status).toBe('canceled');
  });

  test('a connection that breaks once', async () => {
    const { port, calls } = await startServer((call) =>
      call === 1 ? 'break' : { count: 0, _embedded: { methods: [] } },
    );
    const provider = createMollieProvider({ apiKey, apiEndpoint: `http://127.0.0.1:${port}/v2/`, retryDelay: 1 });
    expect(await provider.listMethods('once')).toEqual([]);
    expect(calls()).toBe(2);
  });
});

describe('trouble that stays is ProviderUnavailable', () => {
  test.each(['rate-limit', 'unavailable', 'hang'] as const)('%s', async (fault) => {
    const { provider, mollie } = await setUpProvider({ timeLimit: 200 });
    await mollie.control({ fault });
    await expect(provider.createPayment(newPayment())).rejects.toThrow(ProviderUnavailable);
    await expect(provider.readPayment('tr_unknown')).rejects.toThrow(ProviderUnavailable);
    await expect(provider.listMandates('cst_unknown')).rejects.toThrow(ProviderUnavailable);
  });

  test('calls that are too many are tried a few times, not for ever', async () => {
    const { port, calls } = await startServer(() => 'break');
    const provider = createMollieProvider({ apiKey, apiEndpoint: `http://127.0.0.1:${port}/v2/`, retryDelay: 1 });
    await expect(provider.readPayment('tr_unknown')).rejects.toThrow(ProviderUnavailable);
    expect(calls()).toBe(4);
  });

  test('late after the work is done: with the same key, later, still one payment', async () => {
    const { provider, mollie } = await setUpProvider({ timeLimit: 200 });
    await mollie.control({ fault: 'hang-after-commit', times: 1 });
    await expect(provider.createPayment(newPayment())).rejects.toThrow(ProviderUnavailable);
    const { id } = await provider.createPayment(newPayment());
    expect((await mollie.control({})).payments.map((payment) => payment.id)).toEqual([id]);
  });

  test('late after the subscription was made: with the same key, later, still one subscription', async () => {
    const { provider, mollie, readyCustomer } = await setUpProvider({ timeLimit: 200 });
    const { customerId, mandateId } = await readyCustomer();
    await mollie.control({ fault: 'hang-after-commit', times: 1 });
    const subscription = newSubscription(customerId, mandateId);
    await expect(provider.createSubscription(subscription)).rejects.toThrow(ProviderUnavailable);
    const { id } = await provider.createSubscription(subscription);
    expect((await mollie.control({})).subscriptions.map((made) => made.id)).toEqual([id]);
  });

  test('late after the customer was made: with the same key, later, the same customer', async () => {
    const { provider, mollie, client } = await setUpProvider({ timeLimit: 200 });
    await mollie.control({ fault: 'hang-after-commit', times: 1 });
    const customer = { donationId: 'd1', idempotencyKey: 'key-customer' };
    await expect(provider.createCustomer(customer)).rejects.toThrow(ProviderUnavailable);
    const id = await provider.createCustomer(customer);
    expect((await client.customers.page()).map((made) => made.id)).toEqual([id]);
  });

  test('the first request still running at Mollie: no second payment', async () => {
    const { provider, mollie } = await setUpProvider({ timeLimit: 200 });
    await mollie.control({ fault: 'hang', times: 1 });
    await expect(provider.createPayment(newPayment())).rejects.toThrow(ProviderUnavailable);
    await expect(provider.createPayment(newPayment())).rejects.toThrow(ProviderUnavailable);
    expect((await mollie.control({})).payments).toHaveLength(0);
  });

  test('nobody there, a page of a proxy, an answer of another shape, a key that is not accepted', async () => {
    const gone = createMollieProvider({ apiKey, apiEndpoint: 'http://127.0.0.1:9/v2/', retryDelay: 1 });
    await expect(gone.listMethods('once')).rejects.toThrow(ProviderUnavailable);
    for (const answer of ['<h1>Bad gateway</h1>', { resource: 'payment', id: 'tr_x', status: 'perhaps' }]) {
      const { port } = await startServer(() => answer);
      const provider = createMollieProvider({ apiKey, apiEndpoint: `http://127.0.0.1:${port}/v2/`, retryDelay: 1 });
      await expect(provider.readPayment('tr_x')).rejects.toThrow(ProviderUnavailable);
    }
    const { provider } = await setUpProvider({ apiKey: 'test_wrong' });
    await expect(provider.listMethods('once')).rejects.toThrow(ProviderUnavailable);
  });
});

describe('a refusal is ProviderRefused, once, with the field', () => {
  test('of a payment', async () => {
    const { provider } = await setUpProvider();
    const request = provider.createPayment({ ...newPayment(), amount: cents(5_000_001) });
    await expect(request).rejects.toMatchObject({ name: 'ProviderRefused', field: 'amount' });
  });

  test('of a key that was used for something else', async () => {
    const { provider } = await setUpProvider();
    await provider.createPayment(newPayment());
    const request = provider.createPayment({ ...newPayment(), amount: cents(999) });
    await expect(request).rejects.toThrow(ProviderRefused);
  });

  test('of a second subscription of the same name', async () => {
    const { provider, readyCustomer, mollie } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const subscription = newSubscription(customerId, mandateId);
    await provider.createSubscription(subscription);
    const request = provider.createSubscription({ ...subscription, idempotencyKey: 'another' });
    await expect(request).rejects.toMatchObject({ name: 'ProviderRefused', field: 'description' });
    expect((await mollie.control({})).subscriptions).toHaveLength(1);
  });

  test('of a change to a subscription that is over or unknown', async () => {
    const { provider, readyCustomer } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const { id } = await provider.createSubscription(newSubscription(customerId, mandateId));
    await provider.cancelSubscription(customerId, id);
    const terms = { amount: cents(500), frequency: 'monthly' } as const;
    await expect(provider.updateSubscription(customerId, id, terms)).rejects.toThrow(ProviderRefused);
    await expect(provider.updateSubscription(customerId, 'sub_unknown', terms)).rejects.toThrow(ProviderRefused);
  });
});

/** A server that is not Mollie: `break` cuts the connection, other things are sent as they are. */
async function startServer(respond: (call: number) => unknown) {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    const answer = respond(count);
    if (answer === 'break') request.socket.destroy();
    else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { port: address !== null && typeof address === 'object' ? address.port : 0, calls: () => count };
}
