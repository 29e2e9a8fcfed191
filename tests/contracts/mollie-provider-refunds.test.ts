import { describe, expect, test } from 'vitest';
import { cents } from '../../src/donations/cents.ts';
import { ProviderRefused, ProviderUnavailable } from '../../src/donations/ports.ts';
import { hour } from './mollie-setup.ts';
import { setUpProvider } from './mollie-provider-setup.ts';

const wish = (paymentId: string, amount: number, wishId = 'w1') => ({
  paymentId,
  amount: cents(amount),
  wishId,
  idempotencyKey: `refund-${wishId}`,
});

describe('a refund', () => {
  test('is created with nothing of the donor but our id, and found again at its payment', async () => {
    const { provider, paidPayment, client } = await setUpProvider();
    const paymentId = await paidPayment();
    const made = await provider.createRefund(wish(paymentId, 450));
    expect(made).toMatchObject({ status: 'pending', amount: { currency: 'EUR', cents: 450 }, wishId: 'w1' });
    expect((await provider.readPayment(paymentId))?.refunds).toEqual([made]);
    const atMollie = await client.paymentRefunds.get(made.id, { paymentId });
    expect(atMollie.metadata).toEqual({ wishId: 'w1' });
    expect(atMollie.description).toBe('Gift to the fund');
  });

  test('asked twice with one key is one', async () => {
    const { provider, paidPayment, mollie } = await setUpProvider();
    const paymentId = await paidPayment();
    const [one, other] = [
      await provider.createRefund(wish(paymentId, 450)),
      await provider.createRefund(wish(paymentId, 450)),
    ];
    expect(other.id).toBe(one.id);
    expect((await mollie.control({})).payments).toMatchObject([{ refunded: 450 }]);
  });

  test('whose answer is lost is made once, and found at its payment', async () => {
    const { provider, paidPayment, mollie } = await setUpProvider({ timeLimit: 300 });
    const paymentId = await paidPayment();
    await mollie.control({ fault: 'hang-after-commit', on: '/refunds', times: 1 });
    await expect(provider.createRefund(wish(paymentId, 450))).rejects.toBeInstanceOf(ProviderUnavailable);
    await mollie.control({ fault: null });
    expect((await provider.readPayment(paymentId))?.refunds).toMatchObject([{ wishId: 'w1', amount: { cents: 450 } }]);
  });

  test('of more than is left, or of a payment that is not there, is refused', async () => {
    const { provider, paidPayment } = await setUpProvider();
    const paymentId = await paidPayment();
    await expect(provider.createRefund(wish(paymentId, 1251))).rejects.toMatchObject({
      name: 'ProviderRefused',
      field: 'amount.value',
    });
    await expect(provider.createRefund(wish('tr_unknown', 100))).rejects.toBeInstanceOf(ProviderRefused);
  });

  test('of an amount that was given back within the hour has to wait', async () => {
    const { provider, paidPayment, mollie } = await setUpProvider();
    const paymentId = await paidPayment();
    await provider.createRefund(wish(paymentId, 450));
    await expect(provider.createRefund(wish(paymentId, 450, 'w2'))).rejects.toBeInstanceOf(ProviderUnavailable);
    await mollie.control({ advance: hour });
    expect((await provider.createRefund(wish(paymentId, 450, 'w2'))).wishId).toBe('w2');
  });

  test('made by hand at the provider is read without a wish of ours', async () => {
    const { provider, paidPayment, mollie } = await setUpProvider();
    const paymentId = await paidPayment();
    await mollie.control({ refund: paymentId, amount: { currency: 'EUR', value: '1.00' } });
    const [refund] = (await provider.readPayment(paymentId))?.refunds ?? [];
    expect(refund).toMatchObject({ amount: { cents: 100 } });
    expect(refund).not.toHaveProperty('wishId');
  });
});
