import { PaymentEmbed } from '@mollie/api-client';
import { describe, expect, test } from 'vitest';
import { visit } from '../mollie/visit.ts';
import { day, gift, hour, refusal, setUp } from './mollie-setup.ts';

type Fixture = Awaited<ReturnType<typeof setUp>>;

const euros = (value: string) => ({ currency: 'EUR', value });

async function paidGift({ client }: Fixture) {
  const payment = await client.payments.create(gift);
  await visit(payment.getCheckoutUrl() ?? '', 'paid');
  return payment.id;
}

describe('refunds', () => {
  test('go from pending over processing to refunded', async () => {
    const fixture = await setUp();
    const { mollie, client, strict } = fixture;
    const paymentId = await paidGift(fixture);
    const { id } = await client.paymentRefunds.create({ paymentId, amount: euros('4.00') });
    const status = async () => (await strict.refunds.get({ paymentId, refundId: id })).status;
    expect(await status()).toBe('pending');
    await mollie.control({ advance: 2 * hour });
    expect(await status()).toBe('processing');
    await mollie.control({ advance: 22 * hour });
    expect(await status()).toBe('refunded');
    expect(await strict.payments.get({ paymentId })).toMatchObject({
      status: 'paid',
      amountRefunded: euros('4.00'),
      amountRemaining: euros('6.00'),
    });
  });

  test('of more than is left are refused', async () => {
    const fixture = await setUp();
    const { client } = fixture;
    const paymentId = await paidGift(fixture);
    await client.paymentRefunds.create({ paymentId, amount: euros('4.00') });
    expect(await refusal(client.paymentRefunds.create({ paymentId, amount: euros('6.01') }))).toMatchObject({
      statusCode: 422,
      field: 'amount.value',
    });
    await client.paymentRefunds.create({ paymentId, amount: euros('6.00') });
  });

  test('of the same amount within the hour are duplicates, whatever the key', async () => {
    const fixture = await setUp();
    const { mollie, client } = fixture;
    const paymentId = await paidGift(fixture);
    const refund = (idempotencyKey: string) =>
      client.paymentRefunds.create({ paymentId, amount: euros('4.00'), idempotencyKey });
    const first = await refund('a');
    expect((await refund('a')).id).toBe(first.id);
    expect(await refusal(refund('b'))).toMatchObject({ statusCode: 409 });
    await mollie.control({ advance: hour });
    expect((await refund('c')).id).not.toBe(first.id);
  });

  test('that fail give the money back to us', async () => {
    const fixture = await setUp();
    const { mollie, client, strict } = fixture;
    const paymentId = await paidGift(fixture);
    const { id } = await client.paymentRefunds.create({ paymentId, amount: gift.amount });
    await mollie.control({ failRefund: id });
    expect((await strict.refunds.get({ paymentId, refundId: id })).status).toBe('failed');
    const books = await mollie.control({ advance: 2 * day });
    expect(books.payments).toMatchObject([{ paid: 1000, refunded: 0, net: 1000 }]);
  });

  test('can be cancelled while pending, and no longer', async () => {
    const fixture = await setUp();
    const { mollie, client } = fixture;
    const paymentId = await paidGift(fixture);
    const { id } = await client.paymentRefunds.create({ paymentId, amount: euros('1.00') });
    await client.paymentRefunds.cancel(id, { paymentId });
    const second = await client.paymentRefunds.create({ paymentId, amount: euros('2.00') });
    await mollie.control({ advance: 2 * hour });
    expect(await refusal(client.paymentRefunds.cancel(second.id, { paymentId }))).toMatchObject({ statusCode: 422 });
  });

  test('are refused for a payment that is not paid, without an amount, and for unknown payments', async () => {
    const { client, call } = await setUp();
    const open = await client.payments.create(gift);
    expect((await call('POST', `payments/${open.id}/refunds`, { amount: gift.amount })).status).toBe(422);
    expect(await (await call('POST', `payments/${open.id}/refunds`, {})).json()).toMatchObject({ field: 'amount' });
    expect((await call('POST', 'payments/tr_x/refunds', { amount: gift.amount })).status).toBe(404);
  });

  test('are listed per payment and over all, and embedded where asked', async () => {
    const fixture = await setUp();
    const { client, strict } = fixture;
    const paymentId = await paidGift(fixture);
    const { id } = await client.paymentRefunds.create({ paymentId, amount: euros('1.00') });
    const lists = [await strict.refunds.list({ paymentId }), await strict.refunds.all({})];
    for (const list of lists) {
      const shown = await Array.fromAsync(list, ({ result }) => result.embedded.refunds?.map((refund) => refund.id));
      expect(shown.flat()).toEqual([id]);
    }
    const embedded = await client.payments.get(paymentId, { embed: [PaymentEmbed.refunds, PaymentEmbed.chargebacks] });
    expect(embedded).toMatchObject({ _embedded: { refunds: [{ id }], chargebacks: [] } });
  });
});

describe('chargebacks', () => {
  test('leave the payment paid and lower what came in', async () => {
    const fixture = await setUp();
    const { mollie, client, strict } = fixture;
    const paymentId = await paidGift(fixture);
    const books = await mollie.control({ chargeback: paymentId, reasonCode: 'MD06' });
    expect(books.payments).toMatchObject([{ status: 'paid', chargedBack: 1000, net: 0 }]);
    expect(await strict.payments.get({ paymentId })).toMatchObject({ status: 'paid', amountChargedBack: gift.amount });
    const [chargeback] = await client.paymentChargebacks.page({ paymentId });
    const parsed = await strict.chargebacks.get({ paymentId, chargebackId: chargeback?.id ?? '' });
    expect(parsed).toMatchObject({ paymentId, reason: { code: 'MD06' }, reversedAt: null });
    const all = await Array.fromAsync(await strict.chargebacks.all({}), ({ result }) => result.count);
    expect(all).toEqual([1]);
  });

  test('that are reversed bring the money back', async () => {
    const fixture = await setUp();
    const { mollie, client } = fixture;
    const paymentId = await paidGift(fixture);
    await mollie.control({ chargeback: paymentId });
    const books = await mollie.control({ reverseChargeback: paymentId });
    expect(books.payments).toMatchObject([{ chargedBack: 0, net: 1000 }]);
    const [chargeback] = await client.paymentChargebacks.page({ paymentId });
    expect(chargeback?.reversedAt).toEqual(expect.any(String));
  });

  test('after a refund cost twice, as they do', async () => {
    const fixture = await setUp();
    const { mollie, client } = fixture;
    const paymentId = await paidGift(fixture);
    await client.paymentRefunds.create({ paymentId, amount: euros('4.00') });
    const books = await mollie.control({ chargeback: paymentId });
    expect(books.payments).toMatchObject([{ paid: 1000, refunded: 400, chargedBack: 1000, net: -400 }]);
  });
});
