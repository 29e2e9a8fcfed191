import { describe, expect, test } from 'vitest';
import { cents } from '../../src/donations/cents.ts';
import { ProviderRefused, ProviderUnavailable } from '../../src/donations/ports.ts';
import { paidPayment, type ProviderKind } from './provider-under-test.ts';

const wish = (paymentId: string, amount: number, wishId = 'w1') => ({
  paymentId,
  amount: cents(amount),
  wishId,
  idempotencyKey: `refund-${wishId}`,
});

/** What every provider must do with money that goes back. */
export function describeRefunds(kind: ProviderKind): void {
  describe(`${kind.name}: a refund`, () => {
    test('carries our id, and is found again at its payment', async () => {
      const fixture = await kind.setUp();
      const paymentId = await paidPayment(fixture);
      const made = await fixture.provider.createRefund(wish(paymentId, 450));
      expect(made).toMatchObject({ amount: { currency: 'EUR', cents: 450 }, wishId: 'w1' });
      expect((await fixture.provider.readPayment(paymentId))?.refunds).toEqual([made]);
    });

    test('asked twice with one key is one', async () => {
      const fixture = await kind.setUp();
      const { provider } = fixture;
      const paymentId = await paidPayment(fixture);
      const [one, other] = [
        await provider.createRefund(wish(paymentId, 450)),
        await provider.createRefund(wish(paymentId, 450)),
      ];
      expect(other.id).toBe(one.id);
      expect((await provider.readPayment(paymentId))?.refunds).toHaveLength(1);
    });

    test('whose answer is lost is found at its payment', async () => {
      const fixture = await kind.setUp({ timeLimit: 300 });
      const paymentId = await paidPayment(fixture);
      await fixture.fault('hang-after-commit', 99);
      await expect(fixture.provider.createRefund(wish(paymentId, 450))).rejects.toBeInstanceOf(ProviderUnavailable);
      await fixture.fault(null);
      // Whatever was made by then, asking again leaves one.
      await fixture.provider.createRefund(wish(paymentId, 450));
      const payment = await fixture.provider.readPayment(paymentId);
      expect(payment?.refunds).toMatchObject([{ wishId: 'w1', amount: { cents: 450 } }]);
    });

    test('of all that is left can be made, and of more, or of a payment that is not there, is refused', async () => {
      const fixture = await kind.setUp();
      const { provider } = fixture;
      const paymentId = await paidPayment(fixture);
      await expect(provider.createRefund(wish(paymentId, 1251))).rejects.toBeInstanceOf(ProviderRefused);
      await provider.createRefund(wish(paymentId, 1, 'w2'));
      await provider.createRefund(wish(paymentId, 1249, 'w3'));
      await expect(provider.createRefund(wish(paymentId, 1, 'w4'))).rejects.toThrow();
      const [unknown = ''] = kind.unknownPayments;
      await expect(provider.createRefund(wish(unknown, 100, 'w5'))).rejects.toBeInstanceOf(ProviderRefused);
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
