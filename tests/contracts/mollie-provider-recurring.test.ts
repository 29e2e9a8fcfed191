import { describe, expect, test } from 'vitest';
import { createMollieProvider } from '../../functions/adapters/mollie.ts';
import { cents } from '../../src/donations/cents.ts';
import { ProviderRefused } from '../../src/donations/ports.ts';
import { day, minute } from './mollie-setup.ts';
import { newPayment, newSubscription, setUpProvider } from './mollie-provider-setup.ts';

describe('a recurring gift', () => {
  test('starts with a customer without a name, a first payment and a mandate', async () => {
    const { provider, readyCustomer, client } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    expect(await client.customers.get(customerId)).toMatchObject({
      name: null,
      email: null,
      metadata: { donationId: 'd1' },
    });
    expect(await provider.listMandates(customerId)).toMatchObject([
      { id: mandateId, status: 'valid', method: 'directdebit' },
    ]);
    const payment = await provider.findPayment(newPayment('first').reference, 0);
    expect(payment).toMatchObject({ sequence: 'first', customerId, mandateId });
  });

  test.each([
    ['monthly', '1 month'],
    ['quarterly', '3 months'],
    ['yearly', '12 months'],
  ] as const)('%s debits every %s', async (frequency, interval) => {
    const { provider, readyCustomer, client } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const created = await provider.createSubscription({ ...newSubscription(customerId, mandateId), frequency });
    expect((await client.customerSubscriptions.get(created.id, { customerId })).interval).toBe(interval);
    const expected = {
      status: 'active',
      mode: 'test',
      customerId,
      mandateId,
      frequency,
      donationId: 'd1',
      amount: { currency: 'EUR', cents: 1250 },
      nextPaymentDate: '2026-02-15',
    } as const;
    expect(await provider.readSubscription(customerId, created.id)).toEqual({ id: created.id, ...expected });
    expect(await provider.listSubscriptions(customerId)).toEqual([{ id: created.id, ...expected }]);
  });

  test('changes amount, frequency and day; twice the same is harmless', async () => {
    const { provider, readyCustomer } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const { id } = await provider.createSubscription(newSubscription(customerId, mandateId));
    const terms = { amount: cents(500), frequency: 'yearly', startDate: '2026-05-15' } as const;
    for (let times = 0; times < 2; times += 1) {
      expect(await provider.updateSubscription(customerId, id, terms)).toMatchObject({
        amount: { cents: 500 },
        frequency: 'yearly',
        nextPaymentDate: '2026-05-15',
      });
    }
    const { startDate: _, ...sameDay } = { ...terms, amount: cents(600) };
    expect((await provider.updateSubscription(customerId, id, sameDay)).nextPaymentDate).toBe('2026-05-15');
  });

  test('stops; stopping what is stopped or gone is success', async () => {
    const { provider, readyCustomer, mollie } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const { id } = await provider.createSubscription(newSubscription(customerId, mandateId));
    for (let times = 0; times < 2; times += 1) await provider.cancelSubscription(customerId, id);
    await provider.cancelSubscription(customerId, 'sub_unknown');
    await provider.cancelSubscription('cst_unknown', id);
    expect((await mollie.control({ advance: 90 * day })).subscriptions).toMatchObject([
      { status: 'canceled', charged: 0 },
    ]);
    expect((await provider.readSubscription(customerId, id))?.status).toBe('canceled');
  });

  test('lists its debits since a moment, newest first, with what went back', async () => {
    const { provider, readyCustomer, mollie, start } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const { id } = await provider.createSubscription(newSubscription(customerId, mandateId));
    await mollie.control({ advance: 75 * day });
    const [march, february] = await provider.listSubscriptionPayments(customerId, id, start);
    expect(february).toMatchObject({ status: 'paid', sequence: 'recurring', subscriptionId: id, donationId: 'd1' });
    await mollie.control({ chargeback: february?.id ?? '', reasonCode: 'MD06' });
    const again = await provider.listSubscriptionPayments(customerId, id, start);
    expect(again.map(({ chargebacks }) => chargebacks.map(({ reasonCode }) => reasonCode))).toEqual([[], ['MD06']]);
    const later = await provider.listSubscriptionPayments(customerId, id, (february?.createdAt ?? 0) + minute);
    expect(later.map((payment) => payment.id)).toEqual([march?.id]);
  });

  test('tells why a debit failed', async () => {
    const { provider, readyCustomer, mollie, start } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    const { id } = await provider.createSubscription(newSubscription(customerId, mandateId));
    await mollie.control({ advance: 31 * day });
    const [debit] = await provider.listSubscriptionPayments(customerId, id, start);
    await mollie.control({ settle: debit?.id ?? '', status: 'failed', bankReasonCode: 'AC04' });
    expect(await provider.readPayment(debit?.id ?? '')).toMatchObject({ status: 'failed', reasonCode: 'AC04' });
  });

  test('of a customer who is unknown or gone is empty, and cannot be made', async () => {
    const { provider, readyCustomer, client, start } = await setUpProvider();
    const { customerId, mandateId } = await readyCustomer();
    await client.customers.delete(customerId);
    for (const customer of [customerId, 'cst_unknown', 'malformed']) {
      expect(await provider.listMandates(customer)).toEqual([]);
      expect(await provider.listSubscriptions(customer)).toEqual([]);
      expect(await provider.listSubscriptionPayments(customer, 'sub_unknown', start)).toEqual([]);
      expect(await provider.readSubscription(customer, 'sub_unknown')).toBeUndefined();
      const request = provider.createSubscription(newSubscription(customer, mandateId));
      await expect(request).rejects.toThrow(ProviderRefused);
    }
  });
});

test('methods come with Dutch labels, pictures and limits, and suit the gift', async () => {
  const { provider } = await setUpProvider();
  const once = await provider.listMethods('once', cents(1250));
  expect(once[0]).toEqual({
    id: 'ideal',
    label: 'iDEAL | Wero',
    imageUrl: expect.stringMatching(/ideal\.svg$/),
    minimum: 1,
    maximum: 5_000_000,
  });
  const monthly = await provider.listMethods('monthly');
  expect(once.map(({ id }) => id)).toContain('banktransfer');
  expect(monthly.map(({ id }) => id)).not.toContain('banktransfer');
  expect((await provider.listMethods('once', cents(1_000_001))).map(({ id }) => id)).not.toContain('creditcard');
});

test('the mode is that of the key', () => {
  expect(createMollieProvider({ apiKey: `live_${'a'.repeat(30)}` }).mode).toBe('live');
  expect(createMollieProvider({ apiKey: `test_${'a'.repeat(30)}` }).mode).toBe('test');
});
