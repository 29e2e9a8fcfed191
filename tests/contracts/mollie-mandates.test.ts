import { SequenceType } from '@mollie/api-client';
import { describe, expect, test } from 'vitest';
import { visit } from '../mollie/visit.ts';
import { day, gift, hour, refusal, setUp } from './mollie-setup.ts';
import { customerWithMandate, subscribed } from './mollie-recurring-setup.ts';

describe('customers', () => {
  test('are created, changed, listed, and gone after deletion with all that hangs on them', async () => {
    const fixture = await setUp();
    const { client, strict } = fixture;
    const { customerId, mandateId, subscriptionId } = await subscribed(fixture);
    await client.customers.update(customerId, { metadata: { donationId: 'd1' } });
    expect((await strict.customers.get({ customerId })).metadata).toEqual({ donationId: 'd1' });
    expect(await Array.fromAsync(await strict.customers.list({}), ({ result }) => result.count)).toEqual([1]);
    await client.customers.delete(customerId);
    expect(await refusal(client.customers.get(customerId))).toMatchObject({ statusCode: 410 });
    const books = await fixture.mollie.control({ advance: 40 * day });
    expect(books.subscriptions).toEqual([{ id: subscriptionId, status: 'canceled', charged: 0 }]);
    expect(mandateId).toMatch(/^mdt_/);
  });

  test('that do not exist are 404', async () => {
    const { client } = await setUp();
    expect(await refusal(client.customers.get('cst_unknown'))).toMatchObject({ statusCode: 404 });
  });
});

describe('mandates', () => {
  test.each([
    ['ideal', 'directdebit'],
    ['bancontact', 'directdebit'],
    ['creditcard', 'creditcard'],
    ['paypal', 'paypal'],
  ])('come from a paid first payment: %s leaves %s', async (method, mandate) => {
    const fixture = await setUp();
    const { customerId, mandateId } = await customerWithMandate(fixture, method);
    expect(await fixture.strict.mandates.get({ customerId, mandateId })).toMatchObject({
      method: mandate,
      status: 'valid',
    });
  });

  test('do not come from a failed first payment or a single one', async () => {
    const { client } = await setUp();
    const customer = await client.customers.create({});
    const first = { ...gift, customerId: customer.id, sequenceType: SequenceType.first };
    await visit((await client.payments.create(first)).getCheckoutUrl() ?? '', 'canceled');
    await visit((await client.payments.create({ ...gift, customerId: customer.id })).getCheckoutUrl() ?? '', 'paid');
    expect(await client.customerMandates.page({ customerId: customer.id })).toHaveLength(0);
  });

  test('may be pending for a while after the payment is paid; a subscription waits with them', async () => {
    const fixture = await setUp();
    const { mollie, strict } = fixture;
    await mollie.control({ mandateDelay: hour });
    const { customerId, mandateId, subscriptionId } = await subscribed(fixture);
    expect((await strict.mandates.get({ customerId, mandateId })).status).toBe('pending');
    expect((await strict.subscriptions.get({ customerId, subscriptionId })).status).toBe('pending');
    await mollie.control({ advance: hour });
    expect((await strict.mandates.get({ customerId, mandateId })).status).toBe('valid');
    expect((await strict.subscriptions.get({ customerId, subscriptionId })).status).toBe('active');
  });

  test('revoked through the API are gone, at the bank invalid; both cancel subscriptions without a word', async () => {
    const fixture = await setUp();
    const { mollie, client, strict } = fixture;
    const first = await subscribed(fixture);
    await client.customerMandates.revoke(first.mandateId, { customerId: first.customerId });
    expect(await refusal(client.customerMandates.get(first.mandateId, { customerId: first.customerId }))).toMatchObject(
      {
        statusCode: 410,
      },
    );
    const second = await subscribed(fixture);
    await mollie.control({ revokeMandate: second.mandateId });
    expect((await strict.mandates.get(second)).status).toBe('invalid');
    for (const { customerId, subscriptionId } of [first, second]) {
      expect((await strict.subscriptions.get({ customerId, subscriptionId })).status).toBe('canceled');
    }
  });

  test('can be made from an IBAN', async () => {
    const { client, strict } = await setUp();
    const { id: customerId } = await client.customers.create({});
    const created = await strict.mandates.create({
      customerId,
      mandateRequest: { method: 'directdebit', consumerName: 'T. Test', consumerAccount: 'NL55INGB0000000000' },
    });
    expect(created.status).toBe('valid');
    const pages = await strict.mandates.list({ customerId });
    expect(await Array.fromAsync(pages, ({ result }) => result.count)).toEqual([1]);
  });
});
