import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { answerStripeWebhook } from '../../../functions/donations/stripe-webhook.ts';
import { endpoints } from '../../../src/routes.ts';
import { visit } from '../../stripe/visit.ts';
import { locationOf, setUpDonations, siteUrl } from './donation-setup.ts';
import { call, paidThroughStripe, secret, setUpBoth, type BothUnderTest, type Sent } from './stripe-setup.ts';

const monthly = { frequency: 'monthly', amount: '10', name: 'Ama', email: 'ama@example.org' };
const minute = 60_000;
const day = 24 * 60 * minute;

function completed({ now }: BothUnderTest, id: string, sent: Sent = {}) {
  const session = { id, object: 'checkout.session', amount_total: 999_999, payment_status: 'unpaid' };
  return call('checkout.session.completed', session, { timestamp: now(), ...sent });
}

test('a paid gift is booked, thanked once, and its subscription made once, however often Stripe calls', async () => {
  const gift = await paidThroughStripe(monthly);
  const calls = Array.from({ length: 20 }, () => gift.hook(completed(gift, gift.sessionId)));
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  await gift.settled();
  expect(gift.deps.mailer.sent.map(({ kind }) => kind)).toEqual(['thank-you']);
  expect((await gift.stripe.control({})).subscriptions).toMatchObject([{ status: 'trialing', charged: 0 }]);
  // What the event says about amount and status is not believed.
  expect(await gift.deps.ledger.totals()).toMatchObject([{ mode: 'test', cents: 1000, gifts: 1 }]);
});

describe('a signature', () => {
  test('of another secret is refused, and nothing is asked or booked', async () => {
    const gift = await paidThroughStripe(monthly);
    const forged = completed(gift, gift.sessionId, { signedWith: `whsec_${'x'.repeat(32)}` });
    expect((await gift.hook(forged)).status).toBe(400);
    expect(await gift.deps.ledger.totals()).toEqual([]);
  });

  test.each([
    ['one letter of the body', (body: string) => body.replace('"unpaid"', '"unpaie"')],
    ['white space only', (body: string) => `${body} `],
    ['all of it', () => '{}'],
  ])('does not hold when %s was changed', async (_, tamper) => {
    const gift = await paidThroughStripe(monthly);
    expect((await gift.hook(completed(gift, gift.sessionId, { tamper }))).status).toBe(400);
    expect(await gift.deps.ledger.totals()).toEqual([]);
  });

  test('is too old after five minutes, also when it is right', async () => {
    const gift = await paidThroughStripe(monthly);
    const stale = completed(gift, gift.sessionId, { timestamp: gift.now() - 301 });
    expect((await gift.hook(stale)).status).toBe(400);
    const late = completed(gift, gift.sessionId, { timestamp: gift.now() - 299 });
    expect((await gift.hook(late)).status).toBe(200);
  });

  test('that is missing or no signature is refused', async () => {
    const gift = await paidThroughStripe(monthly);
    for (const signature of [undefined, '', 'v1=abc', 't=1,v1=abc']) {
      const headers = signature === undefined ? {} : { 'Stripe-Signature': signature };
      const request = new Request(siteUrl + endpoints.stripeWebhook, { method: 'POST', body: '{}', headers });
      expect((await gift.hook(request)).status).toBe(400);
    }
  });

  test('of a call that is replayed within five minutes leads to nothing new; later it is refused', async () => {
    const gift = await paidThroughStripe(monthly);
    const recorded = completed(gift, gift.sessionId);
    expect((await gift.hook(recorded.clone())).status).toBe(200);
    await gift.settled();
    expect((await gift.hook(recorded.clone())).status).toBe(200);
    await gift.settled();
    expect(await gift.deps.ledger.totals()).toMatchObject([{ cents: 1000, gifts: 1 }]);
    expect(gift.deps.mailer.sent).toHaveLength(1);
    gift.clock.advance(6 * minute);
    expect((await gift.hook(recorded.clone())).status).toBe(400);
  });
});

test('calls that come in the wrong order end as the right one does', async () => {
  const gift = await paidThroughStripe({ ...monthly, frequency: 'once' });
  const { stripe, hook, sessionId, now, deps } = gift;
  await stripe.control({ refund: sessionId, amount: 300 });
  const refund = { id: 're_1', object: 'refund', payment_intent: await intentOf(gift) };
  const created = (type: string, seconds: number, object: object) => call(type, object, { timestamp: now() - seconds });
  const calls = [
    created('charge.refunded', 0, { ...refund, object: 'charge' }),
    created('checkout.session.completed', 20, { id: sessionId, object: 'checkout.session' }),
    created('checkout.session.expired', 10, { id: sessionId, object: 'checkout.session' }),
    created('refund.created', 5, refund),
  ];
  for (const request of calls) expect((await hook(request)).status).toBe(200);
  expect(await deps.ledger.totals()).toMatchObject([{ cents: 700, gifts: 1 }]);
});

test('a dispute is booked when the money goes, and back when it is won', async () => {
  const gift = await paidThroughStripe({ ...monthly, frequency: 'once' });
  const { stripe, hook, sessionId, now, deps } = gift;
  const dispute = { id: 'du_1', object: 'dispute', payment_intent: await intentOf(gift) };
  const told = (type: string) => hook(call(type, dispute, { timestamp: now() }));
  await hook(completed(gift, sessionId));
  await stripe.control({ chargeback: sessionId });
  expect((await told('charge.dispute.created')).status).toBe(200);
  expect(await deps.ledger.totals()).toMatchObject([{ cents: 0 }]);
  await stripe.control({ reverseChargeback: sessionId });
  expect((await told('charge.dispute.funds_reinstated')).status).toBe(200);
  expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
});

test('a debit with an id never seen before is booked, and a subscription that Stripe ended is mirrored', async () => {
  const gift = await paidThroughStripe(monthly);
  const { stripe, hook, now, deps, clock, settled } = gift;
  await hook(completed(gift, gift.sessionId));
  await settled();
  for (let days = 0; days < 32; days += 1) {
    clock.advance(day);
    await stripe.settle();
  }
  const { payments, subscriptions } = await stripe.control({});
  const invoice = { id: payments.at(-1)?.id ?? '', object: 'invoice' };
  expect((await hook(call('invoice.paid', invoice, { timestamp: now() }))).status).toBe(200);
  expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000, gifts: 2 }]);
  const subscription = { id: subscriptions[0]?.id ?? '', object: 'subscription' };
  await fetch(`${stripe.url}/v1/subscriptions/${subscription.id}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer sk_test_${'a'.repeat(24)}` },
  });
  expect((await hook(call('customer.subscription.deleted', subscription, { timestamp: now() }))).status).toBe(200);
  await settled();
  expect(deps.mailer.sent.map(({ kind }) => kind)).toEqual(['thank-you', 'subscription-stopped']);
});

test.each(['rate-limit', 'unavailable'] as const)(
  'while Stripe answers %s the call is answered with 503, and later with 200',
  async (fault) => {
    const gift = await paidThroughStripe(monthly);
    await gift.stripe.control({ fault });
    const charge = { id: 'ch_1', object: 'charge', payment_intent: 'pi_1' };
    expect((await gift.hook(completed(gift, gift.sessionId))).status).toBe(503);
    expect((await gift.hook(call('charge.refunded', charge, { timestamp: gift.now() }))).status).toBe(503);
    expect(await gift.deps.ledger.totals()).toEqual([]);
    await gift.stripe.control({ fault: null });
    expect((await gift.hook(completed(gift, gift.sessionId))).status).toBe(200);
    expect(await gift.deps.ledger.totals()).toHaveLength(1);
  },
);

test('when the books cannot be written the call is answered with 503, and the log says why', async () => {
  const gift = await paidThroughStripe(monthly);
  const ledger = { ...gift.deps.ledger, append: () => Promise.reject(new Error('disk full')) };
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect((await answerStripeWebhook({ ...gift.deps, ledger })(completed(gift, gift.sessionId))).status).toBe(503);
  expect(String(log.mock.calls[0]?.[0])).toContain('disk full');
});

test.each([
  ['a session that is not ours', 'checkout.session.completed', { id: 'cs_unknown', object: 'checkout.session' }],
  ['a charge of something else', 'charge.refunded', { id: 'ch_1', object: 'charge', payment_intent: 'pi_unknown' }],
  ['a charge without an intent', 'charge.refunded', { id: 'ch_1', object: 'charge', payment_intent: null }],
  ['a subscription that is not ours', 'customer.subscription.deleted', { id: 'sub_x', object: 'subscription' }],
  ['something that we do not use', 'payout.paid', { id: 'po_1', object: 'payout' }],
  ['something without an id', 'balance.available', { object: 'balance' }],
])('%s is answered with 200', async (_, type, object) => {
  const gift = await paidThroughStripe(monthly);
  expect((await gift.hook(call(type, object, { timestamp: gift.now() }))).status).toBe(200);
});

test('a body that is too large is not read, and a GET does nothing', async () => {
  const gift = await paidThroughStripe(monthly);
  const large = call('x', { ballast: 'x'.repeat(600_000) }, { timestamp: gift.now() });
  expect((await gift.hook(large)).status).toBe(413);
  expect((await gift.hook(new Request(siteUrl + endpoints.stripeWebhook))).status).toBe(405);
});

test('where Stripe is not used there is no such address', async () => {
  const { deps } = await setUpDonations();
  const request = new Request(siteUrl + endpoints.stripeWebhook, { method: 'POST', body: '{}' });
  expect((await answerStripeWebhook(deps)(request)).status).toBe(404);
});

test('a whole gift, told by calls alone: from the page of the stand-in over HTTP into the books', async () => {
  const both = await setUpBoth();
  const server = createServer(createRequestListener((request: Request) => both.hook(request)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await both.stripe.control({ endpoint: { url: `http://127.0.0.1:${port}/`, secret } });
  await visit(locationOf(await both.give({ ...monthly, via: 'stripe' })), 'paid', 'ideal');
  await both.stripe.settle();
  await both.settled();
  for (let days = 0; days < 36; days += 1) {
    both.clock.advance(day);
    await both.stripe.settle();
  }
  const { payments, deliveries } = await both.stripe.control({});
  // One that was under way while the clock moved on is too old, and comes again with a signature of its own.
  const heard = deliveries.filter(({ status }) => status === 200).map(({ event }) => event);
  expect(new Set(heard)).toEqual(new Set(deliveries.map(({ event }) => event)));
  expect(deliveries.map(({ type }) => type)).toContain('invoice.paid');
  const totals = await both.deps.ledger.totals();
  expect(totals.reduce((sum, { cents }) => sum + cents, 0)).toBe(2000);
  expect(payments.reduce((sum, { net }) => sum + net, 0)).toBe(2000);
});

async function intentOf({ stripe, sessionId }: BothUnderTest & { sessionId: string }): Promise<string> {
  const headers = { Authorization: `Bearer sk_test_${'a'.repeat(24)}` };
  const response = await fetch(`${stripe.url}/v1/checkout/sessions/${sessionId}`, { headers });
  const { payment_intent: intent }: { payment_intent: string } = await response.json();
  return intent;
}
