import { fileURLToPath } from 'node:url';
import { createHmac } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mollieEvents } from '../../../functions/adapters/mollie/signed-events.ts';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { answerMollieWebhook } from '../../../functions/donations/mollie-webhook.ts';
import { readRedirectRules } from '../../../functions/web-server/redirect-rules.ts';
import { endpoints } from '../../../src/routes.ts';
import { visit } from '../../mollie/visit.ts';
import { root } from '../../paths.ts';
import { locationOf, post, setUpDonations } from './donation-setup.ts';

const monthly = { frequency: 'monthly', amount: '10', name: 'Ama', email: 'ama@example.org' };

/** A gift that was paid, of which nobody told us yet. */
async function paidGift(fields: Readonly<Record<string, string>> = monthly) {
  const donations = await setUpDonations();
  onTestFinished(async () => void (await donations.settled()));
  const checkout = locationOf(await answerDonations(donations.deps)(post(endpoints.donations, fields)));
  await visit(checkout, 'paid');
  const { payments } = await donations.mollie.control({});
  return { ...donations, paymentId: payments[0]?.id ?? '', answer: answerMollieWebhook(donations.deps) };
}

const hook = (paymentId: string) => post(endpoints.mollieWebhook, { id: paymentId });

test('a paid gift is booked, answered with 200, thanked once, and its subscription made once, however often Mollie calls', async () => {
  const { answer, paymentId, deps, mollie, settled } = await paidGift();
  const answers = await Promise.all(Array.from({ length: 20 }, () => answer(hook(paymentId))));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  await settled();
  expect(deps.mailer.sent.map(({ kind }) => kind)).toEqual(['thank-you']);
  expect((await mollie.control({})).subscriptions).toHaveLength(1);
  expect(await deps.ledger.totals()).toMatchObject([{ mode: 'test', cents: 1000, gifts: 1 }]);
});

test.each(['rate-limit', 'unavailable'] as const)(
  'while Mollie answers %s the call is answered with 503, and later with 200',
  async (fault) => {
    const { answer, paymentId, deps, mollie } = await paidGift();
    await mollie.control({ fault });
    expect((await answer(hook(paymentId))).status).toBe(503);
    expect(await deps.ledger.totals()).toEqual([]);
    await mollie.control({ fault: null });
    expect((await answer(hook(paymentId))).status).toBe(200);
    expect(await deps.ledger.totals()).toHaveLength(1);
  },
);

test('when the books cannot be written the call is answered with 503, and the log says why', async () => {
  const { deps, paymentId } = await paidGift();
  const failing = { ...deps.ledger, append: () => Promise.reject(new Error('disk full, ama@example.org')) };
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect((await answerMollieWebhook({ ...deps, ledger: failing })(hook(paymentId))).status).toBe(503);
  expect(String(log.mock.calls[0]?.[0])).toContain('disk full');
  expect(String(log.mock.calls[0]?.[0])).not.toContain('ama@');
});

test('when the answer is out and a mail then fails, the books stay right and the mail is tried later', async () => {
  const { answer, paymentId, deps, settled, clock } = await paidGift();
  deps.mailer.fate = 'not-accepted';
  expect((await answer(hook(paymentId))).status).toBe(200);
  await settled();
  expect(deps.mailer.sent).toEqual([]);
  deps.mailer.fate = 'accepted';
  clock.advance(60_000);
  expect((await answer(hook(paymentId))).status).toBe(200);
  await settled();
  expect(deps.mailer.sent.map(({ kind }) => kind)).toEqual(['thank-you']);
});

test('the answer waits for no mail and no subscription: Mollie gives it fifteen seconds', async () => {
  const { paymentId, deps } = await paidGift();
  const work: (() => Promise<void>)[] = [];
  const answer = answerMollieWebhook({ ...deps, afterwards: (later) => void work.push(later) });
  expect((await answer(hook(paymentId))).status).toBe(200);
  expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
  expect(deps.mailer.sent).toEqual([]);
  expect(work).toHaveLength(1);
});

test('no rule of the host redirects the address that Mollie calls: a redirected POST loses what it says', async () => {
  const redirectFor = await readRedirectRules(fileURLToPath(new URL('netlify.toml', root)));
  expect(redirectFor(endpoints.mollieWebhook, '')).toBeUndefined();
  expect(endpoints.mollieWebhook).not.toMatch(/\/$/);
});

test.each([
  ['an id that Mollie does not know', { id: 'tr_doesnotexist' }, 200],
  ['an id of something else', { id: 'cst_8wmqcHMN4U' }, 200],
  ['no id', { naam: 'x' }, 400],
  ['an id that is no id', { id: '../../x' }, 400],
])('%s', async (_, fields, status) => {
  const { deps } = await setUpDonations();
  expect((await answerMollieWebhook(deps)(post(endpoints.mollieWebhook, fields))).status).toBe(status);
});

test('what is in the call besides the id is not believed', async () => {
  const { answer, paymentId, deps } = await paidGift({ amount: '10' });
  await answer(post(endpoints.mollieWebhook, { id: paymentId, amount: '999999', status: 'failed' }));
  expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
});

test('a body that is too large is not read', async () => {
  const { deps } = await setUpDonations();
  const large = post(endpoints.mollieWebhook, { id: 'tr_1', ballast: 'x'.repeat(100_000) });
  expect((await answerMollieWebhook(deps)(large)).status).toBe(413);
});

test('a GET does nothing', async () => {
  const { deps } = await setUpDonations();
  const response = await answerMollieWebhook(deps)(new Request(`https://site.example${endpoints.mollieWebhook}`));
  expect(response.status).toBe(405);
  expect(response.headers.get('Allow')).toBe('POST');
});

test('the log has one line about a call, with nothing about the donor', async () => {
  const { answer, paymentId, settled } = await paidGift();
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await answer(hook(paymentId));
  await settled();
  const lines = log.mock.calls.map(([line]) => String(line)).filter((line) => line.includes('webhook'));
  log.mockRestore();
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { event: 'webhook', paymentId, outcome: 'settled', ms: expect.any(Number) },
  ]);
  expect(lines.join('')).not.toMatch(/ama/i);
});

const secret = 'made-in-the-dashboard-of-mollie';
const signedBy = (key: string, body: string) => `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
const call = (body: string, signature: string) =>
  new Request(`https://site.example${endpoints.mollieWebhook}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', 'X-Mollie-Signature': signature },
  });
const paidEvent = (entityId: string) =>
  JSON.stringify({ resource: 'event', id: 'event_1', type: 'payment.paid', entityId });
const refundEvent = (paymentId: string) =>
  JSON.stringify({
    resource: 'event',
    type: 'refund.refunded',
    entityId: 're_1',
    _embedded: { entity: { resource: 'refund', id: 're_1', paymentId } },
  });

describe('a signed webhook of the account', () => {
  test.each([
    ['about a payment', paidEvent],
    ['about a refund of it', refundEvent],
  ])('%s is followed, once with the unsigned one', async (_, eventOf) => {
    const { deps, paymentId } = await paidGift();
    const answer = answerMollieWebhook({ ...deps, readMollieEvent: mollieEvents(secret) });
    const body = eventOf(paymentId);
    // As fetch joins two headers, while one secret replaces another.
    const signatures = `${signedBy('the one of before', body)}, ${signedBy(secret, body)}`;
    expect((await answer(call(body, signatures))).status).toBe(200);
    expect((await answer(hook(paymentId))).status).toBe(200);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000, gifts: 1 }]);
  });

  test.each(['sha256=', 'sha256=00', 'nonsense', ''])(
    'that Mollie did not sign is not read: "%s"',
    async (signature) => {
      const { deps, paymentId } = await paidGift();
      const answer = answerMollieWebhook({ ...deps, readMollieEvent: mollieEvents(secret) });
      const body = paidEvent(paymentId);
      expect((await answer(call(body, signature))).status).toBe(400);
      expect((await answer(call(`${body} `, signedBy(secret, body)))).status).toBe(400);
      expect(await deps.ledger.totals()).toEqual([]);
    },
  );

  test('about something else is taken and left alone; without a secret none is read', async () => {
    const { deps, paymentId } = await paidGift();
    const answer = answerMollieWebhook({ ...deps, readMollieEvent: mollieEvents(secret) });
    for (const body of [paidEvent('pl_1'), 'no JSON', '{}'])
      expect((await answer(call(body, signedBy(secret, body)))).status).toBe(200);
    const body = paidEvent(paymentId);
    expect((await answerMollieWebhook(deps)(call(body, signedBy(secret, body)))).status).toBe(400);
    expect(await deps.ledger.totals()).toEqual([]);
  });
});
