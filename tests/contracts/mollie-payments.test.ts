import { describe, expect, test } from 'vitest';
import { visit } from '../mollie/visit.ts';
import { apiKey, gift, minute, refusal, setUp, start } from './mollie-setup.ts';

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

  test('cut a description that is too long', async () => {
    const { client } = await setUp();
    expect((await client.payments.create({ ...gift, description: 'x'.repeat(300) })).description).toHaveLength(255);
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
    ['a language that Mollie does not speak', { locale: 'ar_MA' }, 'locale'],
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
