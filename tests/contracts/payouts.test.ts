import * as fc from 'fast-check';
import { Client as StrictClient } from 'mollie-api-typescript';
import { describe, expect, it } from 'vitest';
import { ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import { cents, sum } from '../../src/domain/donations/money/cents.ts';
import { PayoutsForbidden, type PayoutSource } from '../../src/domain/treasurer/payout-ports.ts';
import type { Payout } from '../../src/domain/treasurer/payout.ts';
import { allocate } from '../../src/domain/treasurer/allocate.ts';
import { day, setUp, start } from './mollie-setup.ts';
import { newSubscription } from './provider-under-test.ts';
import {
  accessToken,
  molliePayoutsUnderTest,
  stripePayoutsUnderTest,
  type PayoutsUnderTest,
} from './payouts-under-test.ts';

async function paid(world: PayoutsUnderTest, amount: number, attemptId: string, customerId?: string): Promise<string> {
  const payment = await world.provider.createPayment({
    reference: { donationId: 'd1', attemptId },
    idempotencyKey: attemptId,
    amount: cents(amount),
    description: 'Gift',
    redirectUrl: 'https://example.org/thanks',
    webhookUrl: 'https://example.org/webhook',
    ...(customerId && { customerId }),
  });
  await world.pay(payment.checkoutUrl ?? '');
  return payment.id;
}

async function newest({ source }: { readonly source: PayoutSource }, since = 0): Promise<Payout> {
  const [first] = await Array.fromAsync(source.payouts(since));
  if (first === undefined) throw new Error('There is no payout.');
  return first;
}

describe.each([
  ['Mollie', molliePayoutsUnderTest],
  ['Stripe', stripePayoutsUnderTest],
])('payouts of %s', (_, setUpPayouts) => {
  it('say what arrives at the bank, and each line under the id that the books have for it', async () => {
    const world = await setUpPayouts();
    const one = await paid(world, 1000, 'a1');
    const two = await paid(world, 2500, 'a2');
    await world.refund(one, 400);
    await world.chargeBack(two);
    await world.advance(2 * day);
    const arrives = await world.payOut();
    const payout = await newest(world);
    expect(payout).toMatchObject({ mode: 'test', status: 'paid', cents: arrives });
    expect(payout.reference).toMatch(/^[\w.]{8,}$/);
    const [first, second] = await Promise.all([one, two].map((id) => world.provider.readPayment(id)));
    const lines = await world.source.lines(payout);
    const moved = lines.filter(({ itemId }) => itemId !== undefined);
    expect(new Set(moved.map(({ kind, itemId, cents: amount }) => `${kind} ${itemId} ${amount}`))).toEqual(
      new Set([
        `gift ${one} 1000`,
        `gift ${two} 2500`,
        `refund ${first?.refunds[0]?.id} -400`,
        `chargeback ${second?.chargebacks[0]?.id} -2500`,
      ]),
    );
    expect(sum(lines.map((line) => cents(line.cents - line.fee)))).toBe(arrives);
    expect(lines.find(({ itemId }) => itemId === one)?.fee).toBeGreaterThan(0);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it('have the debits of a repeating gift under the ids of the debits, and what went back of them', async () => {
    const world = await setUpPayouts();
    const { provider } = world;
    const customerId = await provider.createCustomer({ donationId: 'd1', idempotencyKey: 'customer' });
    const first = await paid(world, 1250, 'a1', customerId);
    const [mandate] = await provider.listMandates(customerId);
    const subscription = await provider.createSubscription(newSubscription(customerId, mandate?.id ?? ''));
    await world.payOut();
    await world.advance(75 * day);
    const debits = await provider.listSubscriptionPayments(customerId, subscription.id, start);
    const [march, february] = debits.map(({ id }) => id);
    expect(debits.map(({ status }) => status)).toEqual(['paid', 'paid']);
    await world.refund(march ?? '', 250);
    await world.chargeBack(february ?? '');
    await world.advance(2 * day);
    const arrives = await world.payOut();
    const [refunded, reversed] = await Promise.all([march, february].map((id) => provider.readPayment(id ?? '')));
    const payout = await newest(world);
    const lines = await world.source.lines(payout);
    const moved = lines.filter(({ itemId }) => itemId !== undefined);
    expect(new Set(moved.map(({ kind, itemId, cents: amount }) => `${kind} ${itemId} ${amount}`))).toEqual(
      new Set([
        `gift ${march} 1250`,
        `gift ${february} 1250`,
        `refund ${refunded?.refunds[0]?.id} -250`,
        `chargeback ${reversed?.chargebacks[0]?.id} -1250`,
      ]),
    );
    expect(moved.some(({ itemId }) => itemId === first)).toBe(false);
    expect(sum(lines.map((line) => cents(line.cents - line.fee)))).toBe(arrives);
  });

  it('add up when money that had gone came back, and tell what they cannot name apart', async () => {
    const world = await setUpPayouts();
    const one = await paid(world, 1000, 'a1');
    const two = await paid(world, 2500, 'a2');
    await world.refund(one, 400);
    await world.chargeBack(two);
    await world.advance(2 * day);
    await world.payOut();
    const refundId = (await world.provider.readPayment(one))?.refunds[0]?.id ?? '';
    await world.failRefund(refundId);
    await world.reverseChargeback(two);
    const arrives = await world.payOut();
    expect(arrives).toBe(2900);
    const payout = (await Array.fromAsync(world.source.payouts(0))).find((each) => each.cents === arrives);
    const lines = payout === undefined ? [] : await world.source.lines(payout);
    expect(sum(lines.map((line) => cents(line.cents - line.fee)))).toBe(arrives);
    expect(lines.every(({ kind }) => kind !== 'gift')).toBe(true);
  });

  it('come newest first, with how they stand, and no further back than is asked', async () => {
    const world = await setUpPayouts();
    expect(await Array.fromAsync(world.source.payouts(0))).toEqual([]);
    await world.payOut('on-its-way');
    await world.advance(day);
    await world.payOut('failed');
    const all = await Array.fromAsync(world.source.payouts(0));
    expect(all.map(({ status }) => status)).toEqual(['failed', 'on-its-way']);
    expect(await Array.fromAsync(world.source.payouts(start + day))).toHaveLength(1);
  });

  it('with a key that may not read them say so, and a provider that is out says something else', async () => {
    const world = await setUpPayouts();
    await expect(Array.fromAsync(world.forbidden.payouts(0))).rejects.toBeInstanceOf(PayoutsForbidden);
    await world.fault('unavailable');
    await expect(Array.fromAsync(world.source.payouts(0))).rejects.toBeInstanceOf(ProviderUnavailable);
  }, 20_000);
});

it('a settlement of the stand-in is one to a client that parses strictly', async () => {
  const { mollie } = await setUp();
  await mollie.control({ payOut: 'paidout' });
  const strict = new StrictClient({ serverURL: mollie.url, security: { oAuth: accessToken } });
  const pages = await strict.settlements.list();
  const { settlements } = pages.result.embedded;
  expect(settlements).toMatchObject([{ resource: 'settlement', status: 'paidout' }]);
  expect(await strict.settlements.get({ settlementId: settlements[0]?.id ?? '' })).toMatchObject({
    id: settlements[0]?.id,
  });
});

it('costs are spread to the cent, each its share but for one cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50_000, max: 50_000 }),
      fc.array(fc.nat(10_000), { minLength: 1 }),
      (total, weights) => {
        const shares = allocate(cents(total), weights);
        const all = weights.reduce((one, other) => one + other, 0);
        expect(sum(shares)).toBe(total);
        for (const [index, share] of shares.entries()) {
          const fair = all === 0 ? total / weights.length : (total * (weights[index] ?? 0)) / all;
          expect(Math.abs(share - fair)).toBeLessThan(1.001);
        }
      },
    ),
  );
});
