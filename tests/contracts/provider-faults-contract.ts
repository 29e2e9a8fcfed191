import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { ProviderRefused, ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import { newPayment, newSubscription, readyCustomer, subscribed, type ProviderKind } from './provider-under-test.ts';

/** How every payment provider's adapter fails. */
export function describeFaults(kind: ProviderKind): void {
  const [unknownPayment = ''] = kind.unknownPayments;

  describe(`${kind.name}: trouble that passes is not seen`, () => {
    test('too busy, three times', async () => {
      const { provider, fault, made } = await kind.setUp();
      await fault('rate-limit', 3);
      expect((await provider.createPayment(newPayment())).status).toBe('open');
      expect((await made()).payments).toHaveLength(1);
    });

    test('unavailable for a moment', async () => {
      const { provider, fault } = await kind.setUp();
      await fault('unavailable', 2);
      expect((await provider.createPayment(newPayment())).status).toBe('open');
    });

    test('an answer lost after the payment was made: one payment', async () => {
      const { provider, fault, made } = await kind.setUp();
      await fault('once-500-after-commit');
      const { id } = await provider.createPayment(newPayment());
      expect((await made()).payments.map((payment) => payment.id)).toEqual([id]);
    });

    test('an answer lost after the subscription was made: one subscription', async () => {
      const fixture = await kind.setUp();
      const { customerId, mandateId } = await readyCustomer(fixture);
      await fixture.fault('once-500-after-commit');
      const { id } = await fixture.provider.createSubscription(newSubscription(customerId, mandateId));
      expect((await fixture.made()).subscriptions.map((subscription) => subscription.id)).toEqual([id]);
    });

    test('an answer lost after the subscription was cancelled', async () => {
      const fixture = await kind.setUp();
      const { customerId, id } = await subscribed(fixture);
      await fixture.fault('once-500-after-commit');
      await fixture.provider.cancelSubscription(customerId, id);
      expect((await fixture.provider.readSubscription(customerId, id))?.status).toBe('canceled');
    });

    test('a connection that breaks once', async () => {
      const { url, calls } = await startServer((call) => (call === 1 ? 'break' : kind.emptyList));
      expect(await kind.connectTo(url).listMandates(kind.unknownCustomer)).toEqual([]);
      expect(calls()).toBe(2);
    });
  });

  describe(`${kind.name}: trouble that stays is ProviderUnavailable`, () => {
    test.each(['rate-limit', 'unavailable', 'hang'] as const)('%s', async (trouble) => {
      const { provider, fault } = await kind.setUp({ timeLimit: 200 });
      await fault(trouble);
      await expect(provider.createPayment(newPayment())).rejects.toThrow(ProviderUnavailable);
      await expect(provider.readPayment(unknownPayment)).rejects.toThrow(ProviderUnavailable);
      await expect(provider.listMandates(kind.unknownCustomer)).rejects.toThrow(ProviderUnavailable);
    });

    test('calls that are too many are tried a few times, not for ever', async () => {
      const { url, calls } = await startServer(() => 'break');
      await expect(kind.connectTo(url).readPayment(unknownPayment)).rejects.toThrow(ProviderUnavailable);
      // Ours, and the one that a client may make of itself for each.
      expect([4, 8]).toContain(calls());
    });

    test('late after the work is done: with the same key, later, still one payment', async () => {
      const { provider, fault, made } = await kind.setUp({ timeLimit: 200 });
      await fault('hang-after-commit', 1);
      await expect(provider.createPayment(newPayment())).rejects.toThrow(ProviderUnavailable);
      const { id } = await provider.createPayment(newPayment());
      expect((await made()).payments.map((payment) => payment.id)).toEqual([id]);
    });

    test('late after the customer was made: with the same key, later, the same customer', async () => {
      const { provider, fault, made } = await kind.setUp({ timeLimit: 200 });
      await fault('hang-after-commit', 1);
      const customer = { donationId: 'd1', idempotencyKey: 'key-customer' };
      await expect(provider.createCustomer(customer)).rejects.toThrow(ProviderUnavailable);
      expect((await made()).customers).toEqual([await provider.createCustomer(customer)]);
    });

    test('the first request still running there: no second payment', async () => {
      const { provider, fault, made } = await kind.setUp({ timeLimit: 200 });
      await fault('hang', 1);
      await expect(provider.createPayment(newPayment())).rejects.toThrow(ProviderUnavailable);
      await provider.createPayment(newPayment()).catch((error: unknown) => {
        expect(error).toBeInstanceOf(ProviderUnavailable);
      });
      expect((await made()).payments.length).toBeLessThan(2);
    });

    test('nobody there, a page of a proxy, an answer of another shape, a key that is not accepted', async () => {
      const gone = kind.connectTo('http://127.0.0.1:9');
      await expect(gone.listMandates(kind.unknownCustomer)).rejects.toThrow(ProviderUnavailable);
      const odd = { resource: 'payment', id: unknownPayment, mode: 'payment', status: 'perhaps' };
      for (const answer of ['<h1>Bad gateway</h1>', odd]) {
        const { url } = await startServer(() => answer);
        await expect(kind.connectTo(url).readPayment(unknownPayment)).rejects.toThrow(ProviderUnavailable);
      }
      const { provider } = await kind.setUp({ wrongKey: true });
      await expect(provider.listMandates(kind.unknownCustomer)).rejects.toThrow(ProviderUnavailable);
    });
  });

  describe(`${kind.name}: a refusal is ProviderRefused, once`, () => {
    test('of a key that was used for something else', async () => {
      const { provider } = await kind.setUp();
      await provider.createPayment(newPayment());
      const request = provider.createPayment({ ...newPayment(), amount: cents(999) });
      await expect(request).rejects.toThrow(ProviderRefused);
    });

    test('of a change to a subscription that is over or unknown', async () => {
      const fixture = await kind.setUp();
      const { provider } = fixture;
      const { customerId, id } = await subscribed(fixture);
      await provider.cancelSubscription(customerId, id);
      const terms = { amount: cents(500), frequency: 'monthly' } as const;
      await expect(provider.updateSubscription(customerId, id, terms)).rejects.toThrow(ProviderRefused);
      const unknown = provider.updateSubscription(customerId, kind.unknownSubscription, terms);
      await expect(unknown).rejects.toThrow(ProviderRefused);
    });
  });
}

/** A server that is no provider: `break` cuts the connection, other things are sent as they are. */
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
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, calls: () => count };
}
