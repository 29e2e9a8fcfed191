import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { ProviderRefused, ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import { paidPayment, type ProviderKind } from './provider-under-test.ts';

export const refundWish = (paymentId: string, amount: number, wishId = 'w1') => ({
  paymentId,
  amount: cents(amount),
  wishId,
  idempotencyKey: `refund-${wishId}`,
});

/** Money that the treasurer gives back. */
export function describeRefunds(kind: ProviderKind): void {
  describe(`${kind.name}: a refund`, () => {
    test('is created with our id, and found again at its payment', async () => {
      const fixture = await kind.setUp();
      const paymentId = await paidPayment(fixture);
      const made = await fixture.provider.createRefund(refundWish(paymentId, 450));
      expect(made).toMatchObject({ amount: { currency: 'EUR', cents: 450 }, wishId: 'w1' });
      expect((await fixture.provider.readPayment(paymentId))?.refunds).toEqual([made]);
    });

    test('asked twice with one key is one', async () => {
      const fixture = await kind.setUp();
      const paymentId = await paidPayment(fixture);
      const one = await fixture.provider.createRefund(refundWish(paymentId, 450));
      const other = await fixture.provider.createRefund(refundWish(paymentId, 450));
      expect(other.id).toBe(one.id);
      expect((await fixture.provider.readPayment(paymentId))?.refunds).toHaveLength(1);
    });

    test('whose answer is lost is made once, and found at its payment', async () => {
      const fixture = await kind.setUp({ timeLimit: 300 });
      const paymentId = await paidPayment(fixture);
      await fixture.fault('hang-after-commit', 1, '/refunds');
      await expect(fixture.provider.createRefund(refundWish(paymentId, 450))).rejects.toBeInstanceOf(
        ProviderUnavailable,
      );
      await fixture.fault(null);
      expect((await fixture.provider.readPayment(paymentId))?.refunds).toMatchObject([
        { wishId: 'w1', amount: { cents: 450 } },
      ]);
    });

    test('of more than is left, or of a payment that is not there, is refused', async () => {
      const fixture = await kind.setUp();
      const paymentId = await paidPayment(fixture);
      const { provider } = fixture;
      await expect(provider.createRefund(refundWish(paymentId, 1251))).rejects.toBeInstanceOf(ProviderRefused);
      const [unknown = ''] = kind.unknownPayments;
      await expect(provider.createRefund(refundWish(unknown, 100, 'w2'))).rejects.toBeInstanceOf(ProviderRefused);
    });

    test('made by hand at the provider is read without a wish of ours', async () => {
      const fixture = await kind.setUp();
      const paymentId = await paidPayment(fixture);
      await fixture.refund(paymentId, 100);
      const [refund] = (await fixture.provider.readPayment(paymentId))?.refunds ?? [];
      expect(refund).toMatchObject({ amount: { cents: 100 } });
      expect(refund).not.toHaveProperty('wishId');
    });
  });
}
