import { SequenceType } from '@mollie/api-client';
import { describe, expect, test } from 'vitest';
import { day, gift, minute, refusal, setUp } from './mollie-setup.ts';
import { customerWithMandate, monthly, subscribed } from './mollie-recurring-setup.ts';

describe('subscriptions', () => {
  test('debit on their days: 31 January, 28 February, 31 March', async () => {
    const fixture = await setUp();
    const { mollie, strict } = fixture;
    const { customerId, subscriptionId } = await subscribed(fixture);
    await mollie.control({ advance: 80 * day });
    const pages = await strict.subscriptions.listPayments({ customerId, subscriptionId });
    const payments = (await Array.fromAsync(pages, ({ result }) => result.embedded.payments ?? [])).flat();
    const days = payments.map(({ createdAt }) =>
      new Date(createdAt).toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' }),
    );
    expect(days).toEqual(['2026-03-31', '2026-02-28', '2026-01-31']);
    expect(payments[0]).toMatchObject({ sequenceType: 'recurring', subscriptionId, customerId, method: 'directdebit' });
    expect((await strict.subscriptions.get({ customerId, subscriptionId })).nextPaymentDate).toBe('2026-04-30');
  });

  test('by SEPA start pending and are paid days later; by card they are paid at once', async () => {
    const fixture = await setUp();
    const { mollie, client } = fixture;
    const sepa = await subscribed(fixture);
    const card = await subscribed(fixture, 'creditcard');
    await mollie.control({ advance: 16 * day });
    const newest = async ({ customerId, subscriptionId }: typeof sepa) =>
      (await client.subscriptionPayments.page({ customerId, subscriptionId }))[0]?.status;
    expect([await newest(sepa), await newest(card)]).toEqual(['pending', 'paid']);
    await mollie.control({ advance: 3 * day });
    expect(await newest(sepa)).toBe('paid');
  });

  test('whose debit fails say why', async () => {
    const fixture = await setUp();
    const { mollie, client, strict } = fixture;
    const { customerId, subscriptionId } = await subscribed(fixture);
    await mollie.control({ advance: 16 * day });
    const [debit] = await client.subscriptionPayments.page({ customerId, subscriptionId });
    await mollie.control({ settle: debit?.id ?? '', status: 'failed', bankReasonCode: 'AM04' });
    expect(await strict.payments.get({ paymentId: debit?.id ?? '' })).toMatchObject({
      status: 'failed',
      details: { bankReasonCode: 'AM04' },
    });
    await mollie.control({ settle: debit?.id ?? '', status: 'failed', bankReasonCode: 'expired_card' });
    expect(await strict.payments.get({ paymentId: debit?.id ?? '' })).toMatchObject({
      statusReason: { code: 'expired_card' },
    });
  });

  test('end after ten payments in test mode', async () => {
    const fixture = await setUp();
    const { customerId, subscriptionId } = await subscribed(fixture);
    const books = await fixture.mollie.control({ advance: 500 * day });
    expect(books.subscriptions).toEqual([{ id: subscriptionId, status: 'canceled', charged: 10 }]);
    const ended = await fixture.strict.subscriptions.get({ customerId, subscriptionId });
    expect(ended.nextPaymentDate).toBeUndefined();
  });

  test('end completed after their number of times', async () => {
    const fixture = await setUp();
    const { customerId, mandateId } = await customerWithMandate(fixture);
    const { id } = await fixture.client.customerSubscriptions.create({ customerId, mandateId, ...monthly, times: 2 });
    const books = await fixture.mollie.control({ advance: 100 * day });
    expect(books.subscriptions).toEqual([{ id, status: 'completed', charged: 2 }]);
  });

  test('cancelled are listed as such; cancelling again is refused, and no debit follows', async () => {
    const fixture = await setUp();
    const { mollie, client, strict } = fixture;
    const { customerId, subscriptionId } = await subscribed(fixture);
    expect((await client.customerSubscriptions.cancel(subscriptionId, { customerId })).status).toBe('canceled');
    expect(await refusal(client.customerSubscriptions.cancel(subscriptionId, { customerId }))).toMatchObject({
      statusCode: 422,
    });
    const books = await mollie.control({ advance: 60 * day });
    expect(books.subscriptions).toMatchObject([{ charged: 0 }]);
    for (const list of [await strict.subscriptions.list({ customerId }), await strict.subscriptions.all({})]) {
      expect(await Array.fromAsync(list, ({ result }) => result.count)).toEqual([1]);
    }
  });

  test('made twice debit twice; only an equal description is refused', async () => {
    const fixture = await setUp();
    const { mollie, client } = fixture;
    const { customerId, mandateId } = await subscribed(fixture);
    const again = { customerId, mandateId, ...monthly };
    expect(await refusal(client.customerSubscriptions.create(again))).toMatchObject({
      statusCode: 422,
      field: 'description',
    });
    await client.customerSubscriptions.create({ ...again, description: 'Monthly gift 2' });
    const books = await mollie.control({ advance: 17 * day });
    expect(books.subscriptions).toMatchObject([{ charged: 1 }, { charged: 1 }]);
  });

  test('changed debit the new amount on the new day', async () => {
    const fixture = await setUp();
    const { mollie, client, strict } = fixture;
    const { customerId, mandateId, subscriptionId } = await subscribed(fixture);
    const amount = { currency: 'EUR', value: '25.00' };
    const changes = { customerId, mandateId, amount, interval: '12 months', startDate: '2026-03-01' };
    await client.customerSubscriptions.update(subscriptionId, changes);
    const books = await mollie.control({ advance: 50 * day });
    expect(books.subscriptions).toMatchObject([{ charged: 1 }]);
    const [debit] = await client.subscriptionPayments.page({ customerId, subscriptionId });
    expect(debit?.amount).toEqual(amount);
    const parsed = await strict.subscriptions.get({ customerId, subscriptionId });
    expect(parsed).toMatchObject({ interval: '12 months', nextPaymentDate: '2027-03-01' });
  });

  test.each([
    ['more than SEPA takes', { amount: { currency: 'EUR', value: '1000.01' } }, 'amount'],
    ['a day that is past', { startDate: '2026-01-14' }, 'startDate'],
    ['an interval over a year', { interval: '13 months' }, 'interval'],
    ['an interval of another kind', { interval: '1 year' }, 'interval'],
    ['no description', { description: undefined }, 'description'],
    ['an unknown mandate', { mandateId: 'mdt_unknown' }, 'mandateId'],
    ['an unknown parameter', { colour: 'red' }, 'colour'],
  ])('are refused with %s', async (_, wrong, field) => {
    const fixture = await setUp();
    const { customerId } = await customerWithMandate(fixture);
    const response = await fixture.call('POST', `customers/${customerId}/subscriptions`, { ...monthly, ...wrong });
    expect(await response.json()).toMatchObject({ status: 422, field });
  });

  test('need a mandate', async () => {
    const { client, call } = await setUp();
    const { id } = await client.customers.create({});
    expect((await call('POST', `customers/${id}/subscriptions`, monthly)).status).toBe(422);
  });
});

test('a single debit on a mandate needs no donor', async () => {
  const fixture = await setUp();
  const { customerId, mandateId } = await customerWithMandate(fixture);
  const { client } = fixture;
  const recurring = { ...gift, customerId, mandateId, sequenceType: SequenceType.recurring };
  const payment = await client.payments.create(recurring);
  expect(payment).toMatchObject({ status: 'pending', method: 'directdebit' });
  expect(payment.getCheckoutUrl()).toBeFalsy();
  await fixture.mollie.control({ advance: minute });
});
