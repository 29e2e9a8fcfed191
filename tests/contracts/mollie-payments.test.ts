import { Locale, PaymentMethod, SequenceType } from '@mollie/api-client';
import { describe, expect, test } from 'vitest';
import { visit } from '../mollie/visit.ts';
import { apiKey, gift, hour, minute, refusal, setUp, start } from './mollie-setup.ts';

describe('payments', () => {
  test('are created open, without a method, for a quarter of an hour', async () => {
    const { client, strict } = await setUp();
    const payment = await client.payments.create({ ...gift, metadata: { donationId: 'd1' } });
    expect(payment).toMatchObject({ status: 'open', mode: 'test', method: null, metadata: { donationId: 'd1' } });
    expect(Date.parse(payment.expiresAt ?? '')).toBe(start + 15 * minute);
    const parsed = await strict.payments.get({ paymentId: payment.id });
    expect(parsed.amount).toEqual(gift.amount);
    expect(parsed.links.checkout?.href).toBe(payment.getCheckoutUrl());
  });

  test.each([
    ['JPY', '1000'],
    ['USD', '10.00'],
    ['EUR', '0.01'],
    ['EUR', '50000.00'],
  ])('take %s %s as it is written', async (currency, value) => {
    const { client, strict } = await setUp();
    const { id } = await client.payments.create({ ...gift, amount: { currency, value } });
    expect((await strict.payments.get({ paymentId: id })).amount).toEqual({ currency, value });
  });

  test.each(['ideal', 'creditcard', 'bancontact', 'paypal', 'banktransfer'])(
    'with %s expire after the time of that method',
    async (method) => {
      const { mollie, call, strict } = await setUp();
      const lifetimes: Record<string, number> = {
        ideal: 15,
        creditcard: 30,
        bancontact: 60,
        paypal: 4320,
        banktransfer: 17_280,
      };
      const lifetime = (lifetimes[method] ?? 0) * minute;
      const { id } = await (await call('POST', 'payments', { ...gift, method })).json();
      await mollie.control({ advance: lifetime - 1 });
      expect((await strict.payments.get({ paymentId: id })).status).toBe('open');
      await mollie.control({ advance: 1 });
      const expired = await strict.payments.get({ paymentId: id });
      expect(expired).toMatchObject({ status: 'expired', expiredAt: expect.any(String) });
      expect(expired.links.checkout).toBeUndefined();
    },
  );

  test('that were paid say how much can still go back', async () => {
    const { client, strict } = await setUp();
    const payment = await client.payments.create(gift);
    await visit(payment.getCheckoutUrl() ?? '', 'paid');
    expect(await strict.payments.get({ paymentId: payment.id })).toMatchObject({
      status: 'paid',
      method: 'ideal',
      amountRefunded: { value: '0.00' },
      amountRemaining: { value: '10.00' },
    });
  });

  test('can be changed while they are open, and no longer', async () => {
    const { client } = await setUp();
    const payment = await client.payments.create(gift);
    const changed = await client.payments.update(payment.id, { description: 'Other' });
    expect(changed.description).toBe('Other');
    await visit(payment.getCheckoutUrl() ?? '', 'paid');
    expect(await refusal(client.payments.update(payment.id, { description: 'Third' }))).toMatchObject({
      statusCode: 422,
    });
  });

  test('can be cancelled through the API as a bank transfer, not while a donor may be paying', async () => {
    const { client, call } = await setUp();
    const transfer = await (await call('POST', 'payments', { ...gift, method: 'banktransfer' })).json();
    expect((await client.payments.cancel(transfer.id)).status).toBe('canceled');
    const ideal = await client.payments.create(gift);
    expect(await refusal(client.payments.cancel(ideal.id))).toMatchObject({ statusCode: 422 });
  });
});

describe('refusals', () => {
  test.each([
    ['wrong decimals', { amount: { currency: 'EUR', value: '10' } }, 'amount.value'],
    ['too many decimals', { amount: { currency: 'EUR', value: '10.000' } }, 'amount.value'],
    ['a comma', { amount: { currency: 'EUR', value: '10,00' } }, 'amount.value'],
    ['a number', { amount: { currency: 'EUR', value: 10 } }, 'amount.value'],
    ['decimals for yen', { amount: { currency: 'JPY', value: '10.00' } }, 'amount.value'],
    ['no currency', { amount: { value: '10.00' } }, 'amount.currency'],
    ['an unknown currency', { amount: { currency: 'XQX', value: '10.00' } }, 'amount.currency'],
    ['no amount', { amount: undefined }, 'amount'],
    ['nothing', { amount: { currency: 'EUR', value: '0.00' } }, 'amount'],
    ['more than iDEAL takes', { method: 'ideal', amount: { currency: 'EUR', value: '50000.01' } }, 'amount'],
    ['more than a card takes', { method: 'creditcard', amount: { currency: 'EUR', value: '10000.01' } }, 'amount'],
    ['no description', { description: undefined }, 'description'],
    ['no redirectUrl', { redirectUrl: undefined }, 'redirectUrl'],
    ['a redirectUrl that is none', { redirectUrl: 'thanks' }, 'redirectUrl'],
    ['an unknown method', { method: 'shells' }, 'method'],
    ['a method that cannot be first', { method: 'banktransfer', sequenceType: 'first' }, 'customerId'],
    ['metadata over 1 kB', { metadata: { text: 'x'.repeat(1100) } }, 'metadata'],
    ['an unknown parameter', { colour: 'red' }, 'colour'],
    ['an unknown parameter inside', { amount: { currency: 'EUR', value: '10.00', cents: 1 } }, 'amount.cents'],
    ['testmode with an API key', { testmode: true }, 'testmode'],
  ])('name the field for %s', async (_, wrong, field) => {
    const { call } = await setUp();
    const response = await call('POST', 'payments', { ...gift, ...wrong });
    expect(response.headers.get('Content-Type')).toBe('application/hal+json');
    expect(await response.json()).toMatchObject({
      status: 422,
      title: 'Unprocessable Entity',
      field,
      _links: { documentation: { type: 'text/html' } },
    });
  });

  test('are parsed by the strict client as errors of the API', async () => {
    const { strict } = await setUp();
    const request = strict.payments.get({ paymentId: 'tr_unknown' });
    await expect(request).rejects.toMatchObject({
      name: 'ErrorResponse',
      status: 404,
      detail: 'No payment exists with token tr_unknown.',
    });
  });

  test('an unknown query parameter is named too', async () => {
    const { call } = await setUp();
    expect(await (await call('GET', 'payments?testmode=true')).json()).toMatchObject({
      status: 422,
      field: 'testmode',
    });
  });

  test('a wrong key is 401, broken JSON 400, an unknown path 404, a wrong verb 405', async () => {
    const { mollie, call } = await setUp();
    const withKey = (key: string) =>
      fetch(`${mollie.apiEndpoint}payments`, { headers: { Authorization: `Bearer ${key}` } });
    expect((await withKey('test_short')).status).toBe(401);
    expect((await withKey(apiKey.replace('test', 'live'))).status).toBe(401);
    expect((await call('POST', 'payments', '{')).status).toBe(400);
    expect((await call('GET', 'shells')).status).toBe(404);
    expect((await call('DELETE', 'payments')).status).toBe(405);
  });
});

describe('lists', () => {
  test('come newest first, in pages whose links the client follows to the end', async () => {
    const { client, strict } = await setUp();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift((await client.payments.create(gift)).id);
    const page = await client.payments.page({ limit: 2 });
    expect(page.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(page.nextPageCursor).toBe(ids[2]);
    const second = await page.nextPage?.();
    expect(second?.map(({ id }) => id)).toEqual(ids.slice(2, 4));
    expect(second?.links.previous?.href).toContain(`from=${ids[0]}`);
    expect(await Array.fromAsync(client.payments.iterate(), ({ id }) => id)).toEqual(ids);
    for await (const { result } of await strict.payments.list({ limit: 2 })) {
      expect(result.count).toBeLessThanOrEqual(2);
    }
  });

  test('have null for a page that is not there', async () => {
    const { call } = await setUp();
    expect(await (await call('GET', 'payments')).json()).toMatchObject({
      count: 0,
      _embedded: { payments: [] },
      _links: { previous: null, next: null },
    });
  });

  test.each(['0', '251', 'many'])('refuse a limit of %s', async (limit) => {
    const { call } = await setUp();
    expect(await (await call('GET', `payments?limit=${limit}`)).json()).toMatchObject({ status: 422, field: 'limit' });
  });

  test('of a customer hold only their payments', async () => {
    const { client, strict } = await setUp();
    const customer = await client.customers.create({});
    await client.payments.create(gift);
    const first = { ...gift, customerId: customer.id, sequenceType: SequenceType.first };
    const { id } = await client.payments.create(first);
    const pages = await strict.customers.listPayments({ customerId: customer.id });
    const shown = await Array.fromAsync(pages, ({ result }) => result.embedded.payments?.map((payment) => payment.id));
    expect(shown.flat()).toEqual([id]);
  });
});

describe('an idempotency key', () => {
  const key = { 'Idempotency-Key': 'key-1' };

  test('gives the same answer for an hour, and says so', async () => {
    const { mollie, call } = await setUp();
    const first = await call('POST', 'payments', gift, key);
    await mollie.control({ advance: hour - 1 });
    const again = await call('POST', 'payments', gift, key);
    expect(first.headers.get('Idempotent-Replayed')).toBeNull();
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    await mollie.control({ advance: 1 });
    expect((await call('POST', 'payments', gift, key)).headers.get('Idempotent-Replayed')).toBeNull();
    expect((await mollie.control({})).payments).toHaveLength(2);
  });

  test('is refused with other parameters', async () => {
    const { call } = await setUp();
    await call('POST', 'payments', gift, key);
    expect((await call('POST', 'payments', { ...gift, description: 'Other' }, key)).status).toBe(400);
  });

  test('is in conflict while the first request is still running', async () => {
    const { mollie, call } = await setUp();
    await mollie.control({ fault: 'hang', times: 1 });
    const hanging = call('POST', 'payments', gift, key).catch(() => undefined);
    await expect.poll(async () => (await call('POST', 'payments', gift, key)).status).toBe(409);
    await mollie.stop();
    await hanging;
  });
});

describe('methods', () => {
  test('carry the names of today in Dutch, limits and pictures', async () => {
    const { client, strict, mollie } = await setUp();
    const methods = await client.methods.list({ locale: Locale.nl_NL });
    const ideal = methods.find(({ id }) => id === PaymentMethod.ideal);
    expect(ideal).toMatchObject({ description: 'iDEAL | Wero', maximumAmount: { currency: 'EUR', value: '50000.00' } });
    expect((await fetch(ideal?.image.svg ?? '')).headers.get('Content-Type')).toBe('image/svg+xml');
    expect(ideal?.image.svg).toContain(mollie.url);
    expect((await strict.methods.list({})).count).toBe(methods.length);
    expect((await strict.methods.get({ methodId: 'ideal' })).description).toBe('iDEAL | Wero');
    expect((await strict.methods.all({})).count).toBeGreaterThan(methods.length);
  });

  test('are only those that suit the sequence and the amount', async () => {
    const { client } = await setUp();
    const ids = async (parameters: Parameters<typeof client.methods.list>[0]) =>
      (await client.methods.list(parameters)).map<string>(({ id }) => id);
    expect(await ids({ sequenceType: SequenceType.first })).not.toContain('banktransfer');
    expect(await ids({ sequenceType: SequenceType.recurring })).toEqual(['creditcard', 'paypal', 'directdebit']);
    expect(await ids({ amount: { currency: 'EUR', value: '10000.01' } })).not.toContain('creditcard');
    expect(await ids({ amount: { currency: 'EUR', value: '10000.00' } })).toContain('creditcard');
    expect(await ids({ amount: { currency: 'USD', value: '10.00' } })).toEqual(['creditcard', 'paypal']);
  });
});
