import { describe, expect, test } from 'vitest';
import { createStripeProvider } from '../../functions/adapters/stripe/stripe.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { ProviderRefused } from '../../src/domain/donations/provider/ports.ts';
import { visit } from '../stripe/visit.ts';
import { newPayment, newSubscription, paidPayment, readyCustomer, subscribed } from './provider-under-test.ts';
import { secretKey, setUpStripe, webhookSecret, type StripeUnderTest } from './stripe-under-test.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What every provider must do is in `provider-contract.ts`; here is what only Stripe has. */
describe('a payment', () => {
  test('is in Dutch and in euros, a gift, and has nothing of the donor but our ids', async () => {
    const { provider, stripe } = await setUpStripe();
    const { id } = await provider.createPayment(newPayment());
    const session = await raw(stripe.url, `checkout/sessions/${id}`);
    expect(session).toMatchObject({
      mode: 'payment',
      submit_type: 'donate',
      locale: 'nl',
      currency: 'eur',
      metadata: { donationId: 'd1', attemptId: 'a1' },
      client_reference_id: 'd1',
      customer: null,
    });
  });

  test('is asked of a card from abroad in euros too: what the donor was told is what is paid', async () => {
    const { provider, stripe } = await setUpStripe();
    const { id, checkoutUrl = '' } = await provider.createPayment(newPayment());
    await visit(checkoutUrl, 'paid', 'foreign_card');
    expect(await provider.readPayment(id)).toMatchObject({
      status: 'paid',
      method: 'card',
      amount: { currency: 'EUR', cents: newPayment().amount },
    });
    expect(await raw(stripe.url, `checkout/sessions/${id}`)).not.toHaveProperty('presentment_details');
  });

  test('stays open when a card is declined or the donor goes back, until it expires', async () => {
    const { provider, advance } = await setUpStripe();
    const { id, checkoutUrl = '' } = await provider.createPayment(newPayment());
    expect(await visit(checkoutUrl, 'declined')).toBe(checkoutUrl);
    expect(await visit(checkoutUrl, 'back')).toBe(newPayment().redirectUrl);
    expect(await provider.readPayment(id)).toMatchObject({ status: 'open', checkoutUrl });
    await advance(day);
    expect(await provider.readPayment(id)).toMatchObject({ status: 'expired' });
    expect(await provider.readPayment(id)).not.toHaveProperty('checkoutUrl');
  });

  test('that the donor left for another provider is closed: nobody can pay it any more', async () => {
    const { provider } = await setUpStripe();
    const { id } = await provider.createPayment(newPayment());
    await provider.cancelPayment(id);
    expect(await provider.readPayment(id)).toMatchObject({ status: 'expired' });
  });

  test.each([
    ['paid', 'paid'],
    ['failed', 'failed'],
  ] as const)('that the bank thinks about is pending, and then %s', async (answer, status) => {
    const { provider, stripe } = await setUpStripe();
    const { id, checkoutUrl = '' } = await provider.createPayment(newPayment());
    await visit(checkoutUrl, 'processing', 'sepa_debit');
    expect(await provider.readPayment(id)).toMatchObject({ status: 'pending', method: 'sepa_debit' });
    await stripe.control({ settle: id, status: answer, reason: 'insufficient_funds' });
    expect(await provider.readPayment(id)).toMatchObject({
      status,
      ...(status === 'failed' && { reasonCode: 'AM04' }),
    });
  });

  test.each([
    ['customer_initiated', 'MD06'],
    ['subscription_canceled', 'MD06'],
    ['fraudulent', 'FRAD'],
    ['unrecognized', 'FRAD'],
    ['debit_not_authorized', 'FRAD'],
    ['insufficient_funds', 'AM04'],
    ['incorrect_account_details', 'AC01'],
    ['general', undefined],
    ['duplicate', undefined],
    ['a_reason_of_tomorrow', undefined],
  ])(
    'disputed as %s is charged back with %s: who denies a payment may be another than the donor',
    async (reason, code) => {
      const fixture = await setUpStripe();
      const paymentId = await paidPayment(fixture);
      await fixture.stripe.control({ chargeback: paymentId, reason });
      const payment = await fixture.provider.readPayment(paymentId);
      expect(payment?.chargebacks.map(({ reasonCode }) => reasonCode)).toEqual([code]);
    },
  );

  test('about which a bank only asks is not charged back', async () => {
    const fixture = await setUpStripe();
    const paymentId = await paidPayment(fixture);
    await fixture.stripe.control({ inquiry: paymentId });
    expect(await fixture.provider.readPayment(paymentId)).toMatchObject({ chargebacks: [] });
  });

  test('whose refund did not reach the donor says so', async () => {
    const fixture = await setUpStripe();
    const paymentId = await paidPayment(fixture);
    await fixture.refund(paymentId, 500);
    const [refund] = (await fixture.provider.readPayment(paymentId))?.refunds ?? [];
    expect(refund).toMatchObject({ status: 'processing' });
    await fixture.stripe.control({ failRefund: refund?.id ?? '' });
    expect((await fixture.provider.readPayment(paymentId))?.refunds).toMatchObject([{ status: 'failed' }]);
  });

  test('that is smaller than Stripe takes is refused, and the refusal names the parameter', async () => {
    const { provider } = await setUpStripe();
    const request = provider.createPayment({ ...newPayment(), amount: cents(49) });
    await expect(request).rejects.toMatchObject({
      name: 'ProviderRefused',
      field: 'line_items[0][price_data][unit_amount]',
    });
  });

  test('for a customer who is gone is refused', async () => {
    const { provider } = await setUpStripe();
    await expect(provider.createPayment({ ...newPayment(), customerId: 'cus_gone' })).rejects.toThrow(ProviderRefused);
  });
});

/** Stripe would debit at once for a new period, and no test of ours may be the only one to notice that it does not. */
async function chargedSoon({ stripe, advance }: StripeUnderTest): Promise<number | undefined> {
  await advance(5 * day);
  return (await stripe.control({})).subscriptions[0]?.charged;
}

describe('a recurring gift', () => {
  test('is charged once by its first payment: the subscription waits until the day of the next debit', async () => {
    const fixture = await setUpStripe();
    await subscribed(fixture);
    expect(await chargedSoon(fixture)).toBe(0);
    await fixture.advance(30 * day);
    expect((await fixture.stripe.control({})).subscriptions).toMatchObject([{ status: 'active', charged: 1 }]);
  });

  test.each([
    ['another interval, without a day', { frequency: 'yearly' }],
    ['another interval, on a day', { frequency: 'quarterly', startDate: '2026-03-01' }],
    ['another amount', { frequency: 'monthly' }],
    ['another day', { frequency: 'monthly', startDate: '2026-04-15' }],
    ['a day that has gone by', { frequency: 'yearly', startDate: '2025-12-31' }],
  ] as const)('is not charged by %s', async (_, terms) => {
    const fixture = await setUpStripe();
    const { customerId, id } = await subscribed(fixture);
    await fixture.provider.updateSubscription(customerId, id, { amount: cents(700), ...terms });
    expect(await chargedSoon(fixture)).toBe(0);
  });

  test.each(['yearly', 'quarterly'] as const)(
    'that has been debited before is not charged by becoming %s: the day that was told stays',
    async (frequency) => {
      const fixture = await setUpStripe();
      const { customerId, id } = await subscribed(fixture);
      await fixture.advance(40 * day);
      const changed = await fixture.provider.updateSubscription(customerId, id, { amount: cents(700), frequency });
      expect(changed).toMatchObject({ frequency, nextPaymentDate: '2026-03-15', amount: { cents: 700 } });
      expect(await chargedSoon(fixture)).toBe(1);
    },
  );

  test('whose day is today is debited now', async () => {
    const fixture = await setUpStripe();
    const { customerId, mandateId } = await readyCustomer(fixture);
    const request = { ...newSubscription(customerId, mandateId), startDate: '2026-01-15' };
    const { id } = await fixture.provider.createSubscription(request);
    await fixture.advance(4 * day);
    const debits = await fixture.provider.listSubscriptionPayments(customerId, id, fixture.start);
    expect(debits).toMatchObject([{ status: 'paid', amount: { cents: 1250 } }]);
  });

  test('by card is paid within hours; a declined one fails, is tried again under the same id, and then ends', async () => {
    const fixture = await setUpStripe();
    const { provider, stripe, start } = fixture;
    const customerId = await provider.createCustomer({ donationId: 'd1', idempotencyKey: 'c' });
    const { checkoutUrl = '' } = await provider.createPayment({ ...newPayment(), customerId });
    await visit(checkoutUrl, 'paid', 'card');
    const [mandate] = await provider.listMandates(customerId);
    expect(mandate).toMatchObject({ method: 'card', status: 'valid' });
    const { id } = await provider.createSubscription(newSubscription(customerId, mandate?.id ?? ''));
    await stripe.control({ declines: 'insufficient_funds', advance: 31 * day });
    const [debit] = await provider.listSubscriptionPayments(customerId, id, start);
    expect(debit).toMatchObject({ status: 'failed', reasonCode: 'AM04', method: 'card' });
    expect(await provider.readSubscription(customerId, id)).toMatchObject({ status: 'active' });
    await stripe.control({ declines: null, advance: 3 * day });
    expect(await provider.readPayment(debit?.id ?? '')).toMatchObject({ status: 'paid' });
    await stripe.control({ declines: 'expired_card', advance: 60 * day });
    expect(await provider.readSubscription(customerId, id)).toMatchObject({ status: 'canceled' });
  });

  test('of nothing, as a trial begins with, is no debit', async () => {
    const fixture = await setUpStripe();
    const { customerId, id } = await subscribed(fixture);
    await fixture.advance(31 * day);
    const [debit] = await fixture.provider.listSubscriptionPayments(customerId, id, fixture.start);
    await fixture.stripe.control({ makeFree: debit?.id ?? '' });
    expect(await fixture.provider.readPayment(debit?.id ?? '')).toBeUndefined();
    expect(await fixture.provider.listSubscriptionPayments(customerId, id, fixture.start)).toEqual([]);
  });
});

test.each([
  [`sk_live_${'a'.repeat(24)}`, 'live'],
  [`rk_live_${'a'.repeat(24)}`, 'live'],
  [secretKey, 'test'],
])('the mode is that of the key: %s', (key, mode) => {
  expect(createStripeProvider({ secretKey: key, webhookSecret }).mode).toBe(mode);
});

async function raw(url: string, path: string): Promise<unknown> {
  const response = await fetch(`${url}/v1/${path}`, { headers: { Authorization: `Bearer ${secretKey}` } });
  return response.json();
}
