import { describe, expect, test } from 'vitest';
import { describeFaults } from './provider-faults-contract.ts';
import { describeRecurring } from './provider-recurring-contract.ts';
import { describeRefunds } from './provider-refunds-contract.ts';
import { newPayment, paidPayment, type ProviderKind } from './provider-under-test.ts';

const hour = 3_600_000;

/** What every payment provider must do. */
export function describeProvider(kind: ProviderKind): void {
  describe(`${kind.name}: a payment`, () => {
    test('is created open, with our ids and a page to pay on', async () => {
      const { provider } = await kind.setUp();
      expect(await provider.createPayment(newPayment())).toMatchObject({
        status: 'open',
        mode: 'test',
        sequence: 'oneoff',
        amount: { currency: 'EUR', cents: 1250 },
        donationId: 'd1',
        attemptId: 'a1',
        checkoutUrl: expect.stringMatching(/^http/),
        refunds: [],
        chargebacks: [],
      });
    });

    test('tells how it ended, and no longer where to pay', async () => {
      const fixture = await kind.setUp();
      const payment = await fixture.provider.readPayment(await paidPayment(fixture));
      expect(payment).toMatchObject({ status: 'paid', method: 'ideal', paidAt: fixture.start, attemptId: 'a1' });
      expect(payment).not.toHaveProperty('checkoutUrl');
    });

    test('carries its refunds and chargebacks, with reason and reversal', async () => {
      const fixture = await kind.setUp();
      const { provider, start } = fixture;
      const paymentId = await paidPayment(fixture);
      await fixture.refund(paymentId, 250);
      await fixture.chargeBack(paymentId);
      await fixture.advance(hour);
      await fixture.reverseChargeback(paymentId);
      expect(await provider.readPayment(paymentId)).toMatchObject({
        status: 'paid',
        refunds: [{ amount: { currency: 'EUR', cents: 250 }, createdAt: start }],
        chargebacks: [{ reasonCode: 'MD06', amount: { cents: 1250 }, createdAt: start, reversedAt: start + hour }],
      });
    });

    test.each(kind.unknownPayments)('that the provider does not know is undefined: %o', async (paymentId) => {
      const { provider } = await kind.setUp();
      expect(await provider.readPayment(paymentId)).toBeUndefined();
    });

    test('whose amount, currency or mode was tampered with is reported as it is', async () => {
      const { provider, tamper } = await kind.setUp();
      const { id } = await provider.createPayment(newPayment());
      await tamper(id);
      expect(await provider.readPayment(id)).toMatchObject({ mode: 'live', amount: { currency: 'USD', cents: 51 } });
    });

    test('without cards takes no card, whatever the donor tries, and other ways as ever', async () => {
      const { provider, payByCard, pay } = await kind.setUp();
      const { checkoutUrl: usual = '', id: byCard } = await provider.createPayment(newPayment());
      await payByCard(usual);
      expect(await provider.readPayment(byCard)).toMatchObject({
        status: 'paid',
        method: expect.stringMatching(/card$/),
      });
      const { checkoutUrl = '', id } = await provider.createPayment({ ...newPayment('a2'), withoutCards: true });
      await payByCard(checkoutUrl);
      expect(await provider.readPayment(id)).toMatchObject({ status: 'open' });
      await pay(checkoutUrl);
      expect(await provider.readPayment(id)).toMatchObject({ status: 'paid', method: 'ideal' });
      const customerId = await provider.createCustomer({ donationId: 'd1', idempotencyKey: 'key-customer' });
      const first = await provider.createPayment({ ...newPayment('a3'), customerId, withoutCards: true });
      await payByCard(first.checkoutUrl ?? '');
      expect(await provider.readPayment(first.id)).toMatchObject({ status: 'open', sequence: 'first' });
    });

    test('made by others on the same account is read without ids of ours', async () => {
      const { provider, strangers } = await kind.setUp();
      const [id = ''] = await strangers(1);
      expect(await provider.readPayment(id)).toMatchObject({ status: 'open' });
      expect(await provider.readPayment(id)).not.toHaveProperty('donationId');
    });

    test('that the donor leaves may be closed; whatever it is, that is no failure, and what is paid stays paid', async () => {
      const fixture = await kind.setUp();
      const { provider } = fixture;
      const paid = await paidPayment(fixture);
      const { id } = await provider.createPayment(newPayment('left'));
      for (const paymentId of [paid, id, id, kind.unknownPayments[0] ?? '']) await provider.cancelPayment(paymentId);
      expect(await provider.readPayment(paid)).toMatchObject({ status: 'paid' });
    });
  });

  describe(`${kind.name}: finding`, () => {
    test('a payment by its reference goes on over pages, and no further back than asked', async () => {
      const { provider, strangers, advance, start } = await kind.setUp();
      const { id } = await provider.createPayment(newPayment('lost'));
      await strangers(251);
      const { reference } = newPayment('lost');
      expect((await provider.findPayment(reference, start))?.id).toBe(id);
      expect(await provider.findPayment({ ...reference, donationId: 'd2' }, start)).toBeUndefined();
      await advance(hour);
      expect(await provider.findPayment(reference, start + hour)).toBeUndefined();
    });

    test('a payment works though its times have no milliseconds', async () => {
      const { provider, start } = await kind.setUp();
      const { id } = await provider.createPayment(newPayment());
      expect((await provider.findPayment(newPayment().reference, start + 900))?.id).toBe(id);
    });

    test('payments that were turned back names each once, since a moment', async () => {
      const fixture = await kind.setUp();
      const { provider, start, refund, chargeBack } = fixture;
      const [first, second, third] = [
        await paidPayment(fixture, 'a1'),
        await paidPayment(fixture, 'a2'),
        await paidPayment(fixture, 'a3'),
      ];
      await refund(first, 100);
      await fixture.advance(24 * hour);
      await refund(second, 1250);
      await chargeBack(second);
      expect(await provider.paymentsTurnedBack(start + 24 * hour)).toEqual([second]);
      await chargeBack(third);
      expect(await provider.paymentsTurnedBack(start)).toEqual([second, first, third]);
    });
  });

  describeRecurring(kind);
  describeRefunds(kind);
  describeFaults(kind);
}
