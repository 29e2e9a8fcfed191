import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { ProviderRefused } from '../../src/domain/donations/provider/ports.ts';
import { newPayment, newSubscription, readyCustomer, subscribed, type ProviderKind } from './provider-under-test.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** What every payment provider must do for a gift that repeats. */
export function describeRecurring(kind: ProviderKind): void {
  describe(`${kind.name}: a recurring gift`, () => {
    test('starts with a first payment that leaves a mandate', async () => {
      const fixture = await kind.setUp();
      const { customerId, mandateId } = await readyCustomer(fixture);
      expect(await fixture.provider.listMandates(customerId)).toMatchObject([{ id: mandateId, status: 'valid' }]);
      const payment = await fixture.provider.findPayment(newPayment('first').reference, 0);
      expect(payment).toMatchObject({ sequence: 'first', customerId, mandateId, status: 'paid' });
    });

    test.each(['monthly', 'quarterly', 'yearly'] as const)('%s is what was asked for', async (frequency) => {
      const fixture = await kind.setUp();
      const { provider } = fixture;
      const { customerId, mandateId } = await readyCustomer(fixture);
      const created = await provider.createSubscription({ ...newSubscription(customerId, mandateId), frequency });
      const expected = {
        id: created.id,
        status: 'active',
        mode: 'test',
        customerId,
        mandateId,
        frequency,
        donationId: 'd1',
        amount: { currency: 'EUR', cents: 1250 },
        nextPaymentDate: '2026-02-15',
      } as const;
      expect(await provider.readSubscription(customerId, created.id)).toEqual(expected);
      expect(await provider.listSubscriptions(customerId)).toEqual([expected]);
    });

    test('changes amount, frequency and day; twice the same is harmless, and nothing is charged by it', async () => {
      const fixture = await kind.setUp();
      const { provider } = fixture;
      const { customerId, id } = await subscribed(fixture);
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
      await fixture.advance(100 * day);
      expect((await fixture.made()).subscriptions).toMatchObject([{ charged: 0 }]);
    });

    test('stops; stopping what is stopped or gone is success', async () => {
      const fixture = await kind.setUp();
      const { provider } = fixture;
      const { customerId, id } = await subscribed(fixture);
      for (let times = 0; times < 2; times += 1) await provider.cancelSubscription(customerId, id);
      await provider.cancelSubscription(customerId, kind.unknownSubscription);
      await fixture.advance(90 * day);
      expect((await fixture.made()).subscriptions).toMatchObject([{ charged: 0 }]);
      expect((await provider.readSubscription(customerId, id))?.status).toBe('canceled');
    });

    test('lists its debits since a moment, newest first, with what went back', async () => {
      const fixture = await kind.setUp();
      const { provider, start } = fixture;
      const { customerId, id } = await subscribed(fixture);
      await fixture.advance(75 * day);
      const [march, february, ...more] = await provider.listSubscriptionPayments(customerId, id, start);
      expect(more).toEqual([]);
      const expected = { status: 'paid', sequence: 'recurring', subscriptionId: id, customerId, donationId: 'd1' };
      expect(february).toMatchObject({ ...expected, amount: { currency: 'EUR', cents: 1250 } });
      expect(await provider.readPayment(february?.id ?? '')).toEqual(february);
      await fixture.chargeBack(february?.id ?? '');
      const again = await provider.listSubscriptionPayments(customerId, id, start);
      expect(again.map(({ chargebacks }) => chargebacks.map(({ reasonCode }) => reasonCode))).toEqual([[], ['MD06']]);
      expect(await provider.paymentsTurnedBack(start)).toEqual([february?.id]);
      const later = await provider.listSubscriptionPayments(customerId, id, (february?.createdAt ?? 0) + minute);
      expect(later.map((payment) => payment.id)).toEqual([march?.id]);
    });

    test('is debited on the day that was told, in the Netherlands', async () => {
      const fixture = await kind.setUp();
      const { customerId, id } = await subscribed(fixture);
      await fixture.advance(45 * day);
      const debits = await fixture.provider.listSubscriptionPayments(customerId, id, fixture.start);
      expect(debits.map(({ createdAt }) => dayOf(createdAt))).toEqual(['2026-02-15']);
    });

    test('tells why a debit failed', async () => {
      const fixture = await kind.setUp();
      const { provider, start } = fixture;
      const { customerId, id } = await subscribed(fixture);
      await fixture.advance(31 * day);
      const [debit] = await provider.listSubscriptionPayments(customerId, id, start);
      expect(debit).toMatchObject({ status: 'pending' });
      await fixture.failDebit(debit?.id ?? '');
      expect(await provider.readPayment(debit?.id ?? '')).toMatchObject({ status: 'failed', reasonCode: 'AC04' });
    });

    test('has no mandate any more when the donor took it away', async () => {
      const fixture = await kind.setUp();
      const { customerId, mandateId } = await subscribed(fixture);
      await fixture.revokeMandate(mandateId);
      const mandates = await fixture.provider.listMandates(customerId);
      expect(mandates.filter(({ status }) => status !== 'invalid')).toEqual([]);
    });

    test('of a customer who is unknown or gone is empty, and cannot be made', async () => {
      const fixture = await kind.setUp();
      const { provider, start } = fixture;
      const { customerId, mandateId } = await readyCustomer(fixture);
      await fixture.deleteCustomer(customerId);
      for (const customer of [customerId, kind.unknownCustomer, 'malformed']) {
        expect(await provider.listMandates(customer)).toEqual([]);
        expect(await provider.listSubscriptions(customer)).toEqual([]);
        expect(await provider.listSubscriptionPayments(customer, kind.unknownSubscription, start)).toEqual([]);
        expect(await provider.readSubscription(customer, kind.unknownSubscription)).toBeUndefined();
        const request = provider.createSubscription(newSubscription(customer, mandateId));
        await expect(request).rejects.toThrow(ProviderRefused);
      }
    });
  });
}

function dayOf(at: number): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}
