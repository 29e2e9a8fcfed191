import { expect, test } from 'vitest';
import { ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import { visit } from '../mollie/visit.ts';
import { setUpProvider } from './mollie-provider-setup.ts';
import { hour } from './mollie-setup.ts';
import { refundWish } from './provider-refunds-contract.ts';
import { newPayment } from './provider-under-test.ts';

/** What Mollie alone does; the rest is in `provider-refunds-contract.ts`. */
async function setUpPaid() {
  const fixture = await setUpProvider();
  const payment = await fixture.provider.createPayment(newPayment());
  await visit(payment.checkoutUrl ?? '', 'paid');
  return { ...fixture, paymentId: payment.id };
}

test('a refund has nothing of the donor but our id, and the description of the gift', async () => {
  const { provider, client, paymentId } = await setUpPaid();
  const { id } = await provider.createRefund(refundWish(paymentId, 450));
  const atMollie = await client.paymentRefunds.get(id, { paymentId });
  expect(atMollie.metadata).toEqual({ wishId: 'w1' });
  expect(atMollie.description).toBe('Gift to the fund');
});

test('a refund of an amount that was given back within the hour has to wait', async () => {
  const { provider, mollie, paymentId } = await setUpPaid();
  await provider.createRefund(refundWish(paymentId, 450));
  await expect(provider.createRefund(refundWish(paymentId, 450, 'w2'))).rejects.toBeInstanceOf(ProviderUnavailable);
  await mollie.control({ advance: hour });
  expect((await provider.createRefund(refundWish(paymentId, 450, 'w2'))).wishId).toBe('w2');
});
