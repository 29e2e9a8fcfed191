import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAmount, toMoney } from '../../functions/adapters/mollie/amounts.ts';
import { cents } from '../../src/donations/cents.ts';
import { day, hour } from './mollie-setup.ts';
import { newPayment, setUpProvider } from './mollie-provider-setup.ts';

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
    const payment = await provider.createPayment(newPayment());
    expect(payment).toMatchObject({
      status: 'open',
      mode: 'test',
      sequence: 'oneoff',
      amount: { currency: 'EUR', cents: 1250 },
      donationId: 'd1',
      attemptId: 'a1',
      checkoutUrl: expect.stringContaining('/checkout/'),
      refunds: [],
      chargebacks: [],
    });
    const made = await client.payments.get(payment.id);
    expect(made.metadata).toEqual({ donationId: 'd1', attemptId: 'a1' });
    expect(made).toMatchObject({ locale: 'nl_NL', webhookUrl: newPayment().webhookUrl });
  });

  test('can leave out the webhook where Mollie could not reach it', async () => {
    const { provider, client } = await setUpProvider({ webhooks: 'omit' });
    const { id } = await provider.createPayment(newPayment());
    expect((await client.payments.get(id)).webhookUrl).toBeNull();
  });

  test('tells how it ended, and no longer where to pay', async () => {
    const { provider, paidPayment, start } = await setUpProvider();
    const payment = await provider.readPayment(await paidPayment());
    expect(payment).toMatchObject({ status: 'paid', method: 'ideal', paidAt: start });
    expect(payment).not.toHaveProperty('checkoutUrl');
  });

  test('carries its refunds and chargebacks, with reason and reversal', async () => {
    const { provider, paidPayment, client, mollie, start } = await setUpProvider();
    const paymentId = await paidPayment();
    await client.paymentRefunds.create({ paymentId, amount: { currency: 'EUR', value: '2.50' } });
    await mollie.control({ chargeback: paymentId, reasonCode: 'MD06' });
    await mollie.control({ advance: hour });
    await mollie.control({ reverseChargeback: paymentId });
    expect(await provider.readPayment(paymentId)).toMatchObject({
      status: 'paid',
      refunds: [{ status: 'pending', amount: { currency: 'EUR', cents: 250 }, createdAt: start }],
      chargebacks: [{ reasonCode: 'MD06', amount: { cents: 1250 }, createdAt: start, reversedAt: start + hour }],
    });
  });

  test.each(['tr_unknown', 'tr_', '', 'ord_1', 'tr_../customers', 'tr_x?embed=captures', 'tr_x/../../customers'])(
    'that the provider does not know is undefined: %o',
    async (paymentId) => {
      const { provider } = await setUpProvider();
      expect(await provider.readPayment(paymentId)).toBeUndefined();
    },
  );

  test('whose amount, currency or mode was tampered with is reported as it is', async () => {
    const { provider, mollie } = await setUpProvider();
    const { id } = await provider.createPayment(newPayment());
    await mollie.control({ tamper: id, amount: { currency: 'USD', value: '0.01' }, mode: 'live' });
    expect(await provider.readPayment(id)).toMatchObject({ mode: 'live', amount: { currency: 'USD', cents: 1 } });
  });

  test('made by others on the same account is read without ids of ours', async () => {
    const { provider, client } = await setUpProvider();
    const other = { amount: { currency: 'EUR', value: '1.00' }, description: 'x', redirectUrl: 'https://example.org/' };
    const { id } = await client.payments.create({ ...other, metadata: 'order 12' });
    expect(await provider.readPayment(id)).not.toHaveProperty('donationId');
  });
});

describe('finding', () => {
  test('a payment by its reference goes on over pages, and no further back than asked', async () => {
    const { provider, client, mollie, start } = await setUpProvider();
    const { id } = await provider.createPayment(newPayment('lost'));
    const other = { amount: { currency: 'EUR', value: '1.00' }, description: 'x', redirectUrl: 'https://example.org/' };
    for (let count = 0; count < 251; count += 1) await client.payments.create(other);
    const reference = newPayment('lost').reference;
    expect((await provider.findPayment(reference, start))?.id).toBe(id);
    expect(await provider.findPayment({ ...reference, donationId: 'd2' }, start)).toBeUndefined();
    await mollie.control({ advance: hour });
    expect(await provider.findPayment(reference, start + hour)).toBeUndefined();
  });

  test('a payment works though Mollie leaves the milliseconds out of its times', async () => {
    const { provider, start } = await setUpProvider();
    const { id } = await provider.createPayment(newPayment());
    expect((await provider.findPayment(newPayment().reference, start + 900))?.id).toBe(id);
  });

  test('payments that were turned back names each once, since a moment', async () => {
    const { provider, paidPayment, mollie, start } = await setUpProvider();
    const [first, second, third] = [await paidPayment('a1'), await paidPayment('a2'), await paidPayment('a3')];
    await mollie.control({ refund: first, amount: { currency: 'EUR', value: '1.00' } });
    await mollie.control({ advance: day });
    await mollie.control({ refund: second });
    await mollie.control({ chargeback: second });
    expect(await provider.paymentsTurnedBack(start + day)).toEqual([second]);
    await mollie.control({ chargeback: third });
    expect(await provider.paymentsTurnedBack(start)).toEqual([second, first, third]);
  });
});
