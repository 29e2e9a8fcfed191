import { describe, expect, test } from 'vitest';
import { visit } from '../mollie/visit.ts';
import { gift, refusal, setUp } from './mollie-setup.ts';

describe('faults on purpose', () => {
  test('too many requests: 429 with Retry-After, which the official client passes on', async () => {
    const { mollie, client, call } = await setUp();
    await mollie.control({ fault: 'rate-limit' });
    expect((await call('GET', 'payments')).headers.get('Retry-After')).toBe('1');
    expect(await refusal(client.payments.create(gift))).toMatchObject({ statusCode: 429 });
    await mollie.control({ fault: null });
    expect((await client.payments.create(gift)).status).toBe('open');
  });

  test('unavailable: 503 as often as asked, and only where asked', async () => {
    const { mollie, call } = await setUp();
    await mollie.control({ fault: 'unavailable', times: 1, on: 'POST /v2/payments' });
    expect((await call('GET', 'payments')).status).toBe(200);
    expect((await call('POST', 'payments', gift)).status).toBe(503);
    expect((await call('POST', 'payments', gift)).status).toBe(201);
  });

  test('an answer lost after the work: without a key the next try pays twice', async () => {
    const { mollie, call } = await setUp();
    await mollie.control({ fault: 'once-500-after-commit' });
    expect((await call('POST', 'payments', gift)).status).toBe(500);
    expect((await call('POST', 'payments', gift)).status).toBe(201);
    expect((await mollie.control({})).payments).toHaveLength(2);
  });

  test('an answer lost after the work: with the same key the official client gets the first one', async () => {
    const { mollie, client } = await setUp();
    await mollie.control({ fault: 'once-500-after-commit', retryAfter: 0 });
    const payment = await client.payments.create(gift);
    expect((await mollie.control({})).payments.map(({ id }) => id)).toEqual([payment.id]);
  });

  test.each([
    ['hang', 0],
    ['hang-after-commit', 1],
  ] as const)('%s: no answer, and %i payments made', async (fault, made) => {
    const { mollie, client } = await setUp();
    await mollie.control({ fault });
    const signal = AbortSignal.timeout(100);
    const request = fetch(`${mollie.apiEndpoint}payments`, {
      method: 'POST',
      headers: { Authorization: `Bearer test_${'a'.repeat(30)}` },
      body: JSON.stringify(gift),
      signal,
    });
    await expect(request).rejects.toThrow('timeout');
    await mollie.control({ fault: null });
    expect(await client.payments.page()).toHaveLength(made);
  });
});

describe('/__control over HTTP', () => {
  test('answers with the books, refuses what it does not know', async () => {
    const { mollie, client } = await setUp();
    const payment = await client.payments.create(gift);
    await visit(payment.getCheckoutUrl() ?? '', 'paid');
    const control = (body: object) => fetch(`${mollie.url}/__control`, { method: 'POST', body: JSON.stringify(body) });
    const books = await (await control({ chargeback: payment.id })).json();
    expect(books).toEqual(await (await fetch(`${mollie.url}/__control`)).json());
    expect(books).toMatchObject({ payments: [{ id: payment.id, paid: 1000, chargedBack: 1000, net: 0 }] });
    expect((await control({ chargeback: 'tr_unknown' })).status).toBe(404);
    expect((await control({ explode: true })).status).toBe(400);
  });

  test('can make the API tell lies about a payment', async () => {
    const { mollie, client } = await setUp();
    const { id } = await client.payments.create(gift);
    await mollie.control({ tamper: id, amount: { currency: 'USD', value: '0.01' }, mode: 'live' });
    expect(await client.payments.get(id)).toMatchObject({ mode: 'live', amount: { currency: 'USD', value: '0.01' } });
  });
});
