import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMollieProvider } from '../../functions/adapters/mollie/mollie.ts';
import { toAmount, toMoney } from '../../functions/adapters/mollie/amounts.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { ProviderRefused, ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import { setUpProvider } from './mollie-provider-setup.ts';
import { newPayment, newSubscription } from './provider-under-test.ts';

/** What every provider must do is in `provider-contract.ts`; here is what only Mollie has. */
describe('amounts', () => {
  test('are cents here and text there, the same after any round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), (amount) => {
        const { value } = toAmount(cents(amount));
        expect(value).toBe(`${BigInt(amount) / 100n}.${String(BigInt(amount) % 100n).padStart(2, '0')}`);
        expect(toMoney({ currency: 'EUR', value })).toEqual({ currency: 'EUR', cents: amount });
      }),
    );
  });

  test.each(['10,00', '-1.00', '1e3', '', 'NaN', '1.', '99999999999999999.00'])('that are none throw: %o', (value) => {
    expect(() => toMoney({ currency: 'EUR', value })).toThrow(RangeError);
  });
});

describe('a payment', () => {
  test('is created with nothing of the donor but our ids, in Dutch', async () => {
    const { provider, client } = await setUpProvider();
    const { id } = await provider.createPayment(newPayment());
    const made = await client.payments.get(id);
    expect(made.metadata).toEqual({ donationId: 'd1', attemptId: 'a1' });
    expect(made).toMatchObject({ locale: 'nl_NL', webhookUrl: newPayment().webhookUrl });
  });

  test('can leave out the webhook where Mollie could not reach it', async () => {
    const { provider, client } = await setUpProvider({ webhooks: 'omit' });
    const { id } = await provider.createPayment(newPayment());
    expect((await client.payments.get(id)).webhookUrl).toBeNull();
  });

  test.each(['expired_card', 'AM04'])('that failed says why, whoever said it: %s', async (bankReasonCode) => {
    const { provider, mollie } = await setUpProvider();
    const { id } = await provider.createPayment(newPayment());
    await mollie.control({ settle: id, status: 'failed', bankReasonCode });
    expect(await provider.readPayment(id)).toMatchObject({ status: 'failed', reasonCode: bankReasonCode });
  });

  test('that is too large is refused, and the refusal names the field', async () => {
    const { provider } = await setUpProvider();
    const request = provider.createPayment({ ...newPayment(), amount: cents(5_000_001) });
    await expect(request).rejects.toMatchObject({ name: 'ProviderRefused', field: 'amount' });
  });
});

describe('a recurring gift', () => {
  test('has a customer without a name, whose account is debited', async () => {
    const { provider, readyCustomer, client } = await setUpProvider();
    const { customerId } = await readyCustomer();
    const metadata = { donationId: 'd1' };
    expect(await client.customers.get(customerId)).toMatchObject({ name: null, email: null, metadata });
    expect(await provider.listMandates(customerId)).toMatchObject([{ method: 'directdebit' }]);
  });

  test.each([
    ['monthly', '1 month'],
    ['quarterly', '3 months'],
    ['yearly', '12 months'],
  ] as const)('%s debits every %s', async (frequency, interval) => {
    const { provider, readyCustomer, client } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const { id } = await provider.createSubscription({ ...newSubscription(customerId, mandateId), frequency });
    expect((await client.customerSubscriptions.get(id, { customerId })).interval).toBe(interval);
  });

  test('stops also of a customer who is gone', async () => {
    const { provider, readyCustomer } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const { id } = await provider.createSubscription(newSubscription(customerId, mandateId));
    await expect(provider.cancelSubscription('cst_unknown', id)).resolves.toBeUndefined();
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

  test('cannot have a second subscription of the same name', async () => {
    const { provider, readyCustomer, mollie } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const subscription = newSubscription(customerId, mandateId);
    await provider.createSubscription(subscription);
    const request = provider.createSubscription({ ...subscription, idempotencyKey: 'another' });
    await expect(request).rejects.toMatchObject({ name: 'ProviderRefused', field: 'description' });
    expect((await mollie.control({})).subscriptions).toHaveLength(1);
  });
});

test('while the first request is still running at Mollie there is no second', async () => {
  const { provider, mollie } = await setUpProvider({ timeLimit: 200 });
  await mollie.control({ fault: 'hang', times: 1 });
  await expect(provider.createPayment(newPayment())).rejects.toThrow(ProviderUnavailable);
  await expect(provider.createPayment(newPayment())).rejects.not.toThrow(ProviderRefused);
  expect((await mollie.control({})).payments).toHaveLength(0);
});

test('methods come with Dutch labels, and suit the gift', async () => {
  const { provider } = await setUpProvider();
  const once = await provider.listMethods('once');
  expect(once[0]).toEqual({ id: 'ideal', label: 'iDEAL | Wero' });
  const monthly = await provider.listMethods('monthly');
  expect(once.map(({ id }) => id)).toContain('banktransfer');
  expect(monthly.map(({ id }) => id)).not.toContain('banktransfer');
});

test('the mode is that of the key', () => {
  expect(createMollieProvider({ apiKey: `live_${'a'.repeat(30)}` }).mode).toBe('live');
  expect(createMollieProvider({ apiKey: `test_${'a'.repeat(30)}` }).mode).toBe('test');
});
