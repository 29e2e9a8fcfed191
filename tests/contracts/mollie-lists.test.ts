import { Locale, PaymentMethod, SequenceType } from '@mollie/api-client';
import { describe, expect, test } from 'vitest';
import { gift, hour, setUp } from './mollie-setup.ts';

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
