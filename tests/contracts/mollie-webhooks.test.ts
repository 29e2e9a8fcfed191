import { SequenceType } from '@mollie/api-client';
import { describe, expect, test } from 'vitest';
import { visit } from '../mollie/visit.ts';
import { day, gift, hour, minute, setUp, start, startWebhook } from './mollie-setup.ts';

type Fixture = Awaited<ReturnType<typeof setUp>>;

const ok = () => new Response();

async function giftWith({ client }: Fixture, webhookUrl: string) {
  const payment = await client.payments.create({ ...gift, webhookUrl });
  return { id: payment.id, checkoutUrl: payment.getCheckoutUrl() ?? '' };
}

describe('a webhook', () => {
  test('is a form with the id and nothing else', async () => {
    const fixture = await setUp();
    const webhook = await startWebhook(ok);
    const { id, checkoutUrl } = await giftWith(fixture, webhook.url);
    await visit(checkoutUrl, 'paid');
    await fixture.mollie.settle();
    expect(webhook.calls).toEqual([
      { method: 'POST', type: 'application/x-www-form-urlencoded;charset=UTF-8', body: `id=${id}` },
    ]);
  });

  test.each(['paid', 'canceled', 'expired'] as const)('comes when a payment is %s', async (outcome) => {
    const fixture = await setUp();
    const webhook = await startWebhook(ok);
    const { checkoutUrl } = await giftWith(fixture, webhook.url);
    await visit(checkoutUrl, outcome);
    await fixture.mollie.settle();
    expect(webhook.calls).toHaveLength(1);
  });

  test('comes when nobody pays in time', async () => {
    const fixture = await setUp();
    const webhook = await startWebhook(ok);
    await giftWith(fixture, webhook.url);
    await fixture.mollie.control({ advance: hour });
    expect(webhook.calls).toHaveLength(1);
  });

  test('does not come on open or pending', async () => {
    const fixture = await setUp();
    const webhook = await startWebhook(ok);
    const { checkoutUrl } = await giftWith(fixture, webhook.url);
    await visit(checkoutUrl, 'open');
    await visit(checkoutUrl, 'pending', 'paypal');
    await fixture.mollie.settle();
    expect(webhook.calls).toHaveLength(0);
  });

  test('comes for refunds that are processed, refunded or failed, and for chargebacks and their reversal', async () => {
    const fixture = await setUp();
    const { mollie, client } = fixture;
    const webhook = await startWebhook(ok);
    const { id, checkoutUrl } = await giftWith(fixture, webhook.url);
    await visit(checkoutUrl, 'paid');
    await mollie.settle();
    const calls = async (act: () => Promise<unknown>) => {
      const before = webhook.calls.length;
      await act();
      await mollie.settle();
      return webhook.calls.length - before;
    };
    const refund = await client.paymentRefunds.create({ paymentId: id, amount: { currency: 'EUR', value: '1.00' } });
    expect(await calls(() => mollie.control({ advance: hour }))).toBe(0);
    expect(await calls(() => mollie.control({ advance: hour }))).toBe(1);
    expect(await calls(() => mollie.control({ advance: day }))).toBe(1);
    expect(await calls(() => mollie.control({ failRefund: refund.id }))).toBe(1);
    expect(await calls(() => mollie.control({ chargeback: id }))).toBe(1);
    expect(await calls(() => mollie.control({ reverseChargeback: id }))).toBe(1);
    expect(new Set(webhook.calls.map(({ body }) => body))).toEqual(new Set([`id=${id}`]));
  });

  test('is tried ten times in 26 hours, until it answers 200', async () => {
    const fixture = await setUp();
    const webhook = await startWebhook(() => new Response(null, { status: 503 }));
    const { checkoutUrl } = await giftWith(fixture, webhook.url);
    await visit(checkoutUrl, 'paid');
    const { deliveries } = await fixture.mollie.control({ advance: 3 * day });
    expect(deliveries.map(({ at }) => (at - start) / minute)).toEqual([0, 1, 3, 7, 15, 31, 60, 120, 240, 1560]);
  });

  test.each([200, 201, 204, 404])('that answers %i is called again unless that is 200', async (status) => {
    const fixture = await setUp();
    const webhook = await startWebhook((call) => new Response(null, { status: call === 1 ? status : 200 }));
    const { checkoutUrl } = await giftWith(fixture, webhook.url);
    await visit(checkoutUrl, 'paid');
    await fixture.mollie.control({ advance: day });
    expect(webhook.calls).toHaveLength(status === 200 ? 1 : 2);
  });

  test('that takes too long is called again', async () => {
    const fixture = await setUp({ webhookTimeLimit: 50 });
    const never = new Promise<Response>(() => {});
    const webhook = await startWebhook((call) => (call === 1 ? never : new Response()));
    const { checkoutUrl } = await giftWith(fixture, webhook.url);
    await visit(checkoutUrl, 'paid');
    const { deliveries } = await fixture.mollie.control({ advance: minute });
    expect(deliveries.map(({ status }) => status)).toEqual([null, 200]);
  });

  test.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [307, 'POST', 'id='],
    [308, 'POST', 'id='],
  ])('that redirects with %i arrives as %s', async (status, method, body) => {
    const fixture = await setUp();
    const webhook = await startWebhook((call) =>
      call === 1 ? new Response(null, { status, headers: { Location: '/hook/' } }) : new Response(),
    );
    const { checkoutUrl } = await giftWith(fixture, webhook.url);
    await visit(checkoutUrl, 'paid');
    await fixture.mollie.settle();
    expect(webhook.calls[1]).toMatchObject({ method, body: expect.stringContaining(body) });
  });

  test('announces a subscription payment that was never seen before, once it is paid', async () => {
    const fixture = await setUp();
    const { mollie, client } = fixture;
    const webhook = await startWebhook(ok);
    const { id: customerId } = await client.customers.create({});
    const first = { ...gift, customerId, sequenceType: SequenceType.first };
    await visit((await client.payments.create(first)).getCheckoutUrl() ?? '', 'paid');
    const subscription = await client.customerSubscriptions.create({
      customerId,
      amount: gift.amount,
      interval: '1 month',
      description: 'Monthly gift',
      webhookUrl: webhook.url,
      metadata: { donationId: 'd1' },
    });
    await mollie.settle();
    expect(webhook.calls).toHaveLength(0);
    await mollie.control({ advance: 3 * day });
    const [debit] = await client.subscriptionPayments.page({ customerId, subscriptionId: subscription.id });
    expect(debit?.metadata).toEqual({ donationId: 'd1' });
    expect(webhook.calls.map(({ body }) => body)).toEqual([`id=${debit?.id}`]);
    await client.customerSubscriptions.cancel(subscription.id, { customerId });
    await mollie.settle();
    expect(webhook.calls).toHaveLength(1);
  });

  test('can be switched off, and sent many times at once', async () => {
    const fixture = await setUp();
    const webhook = await startWebhook(ok);
    const { id, checkoutUrl } = await giftWith(fixture, webhook.url);
    await fixture.mollie.control({ webhooks: 'off' });
    await visit(checkoutUrl, 'paid');
    await fixture.mollie.control({ advance: 2 * day });
    expect(webhook.calls).toHaveLength(0);
    await fixture.mollie.control({ webhook: id, times: 20 });
    expect(webhook.calls).toHaveLength(20);
  });
});
