import { describe, expect, test } from 'vitest';
import { cents } from '../../src/donations/cents.ts';
import { ProviderUnavailable } from '../../src/donations/ports.ts';
import { visit } from '../mollie/visit.ts';
import { hour } from './mollie-setup.ts';
import { setUpProvider } from './mollie-provider-setup.ts';
import { newPayment } from './provider-under-test.ts';

async function paidAtMollie() {
  const fixture = await setUpProvider();
  const { id: paymentId, checkoutUrl } = await fixture.provider.createPayment(newPayment());
  await visit(checkoutUrl ?? '', 'paid');
  const wish = (wishId: string) => ({ paymentId, amount: cents(450), wishId, idempotencyKey: `refund-${wishId}` });
  return { ...fixture, paymentId, wish };
}

describe('a refund at Mollie', () => {
  test('has nothing of the donor, and the line that the payment had', async () => {
    const { provider, client, paymentId, wish } = await paidAtMollie();
    const { id } = await provider.createRefund(wish('w1'));
    const atMollie = await client.paymentRefunds.get(id, { paymentId });
    expect(atMollie).toMatchObject({ metadata: { wishId: 'w1' }, description: 'Gift to the fund' });
  });

  test('of an amount that was given back within the hour has to wait', async () => {
    const { provider, mollie, wish } = await paidAtMollie();
    await provider.createRefund(wish('w1'));
    await expect(provider.createRefund(wish('w2'))).rejects.toBeInstanceOf(ProviderUnavailable);
    await mollie.control({ advance: hour });
    expect((await provider.createRefund(wish('w2'))).wishId).toBe('w2');
  });
});
