import { describe, expect, it } from 'vitest';
import { ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { day, hour, minute } from '../../../../src/shared/time.ts';
import { aRequest, booksOf, fund, type Fund } from '../../../doubles/fund.ts';
import { monthly } from './stories.ts';

async function started(): Promise<Fund> {
  const deps = fund();
  await startDonation(deps, aRequest(), 'key');
  return deps;
}

describe('reconcile', () => {
  it('finds a payment of which no webhook came and no donor returned, and thanks once', async () => {
    const deps = await started();
    deps.provider.become('tr_1', 'paid');
    deps.clock.advance(31 * minute);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ looked: 1, repaired: ['id1'], stuck: [] });
    expect((await booksOf(deps, 'id1')).donation.status).toBe('paid');
    await settlePayment(deps, 'tr_1');
    deps.clock.advance(day);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ looked: 0, repaired: [] });
    expect(deps.mailer.sent).toHaveLength(1);
  });

  it('leaves a payment alone that is younger than half an hour', async () => {
    const deps = await started();
    deps.clock.advance(29 * minute);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ looked: 0 });
  });

  it('looks at an open payment ever less often, but never less than daily', async () => {
    const deps = await started();
    let looks = 0;
    for (let passed = 0; passed < 12 * day; passed += 30 * minute) {
      deps.clock.advance(30 * minute);
      looks += (await reconcile(deps, { limit: 10 })).looked;
    }
    expect(looks).toBeGreaterThan(12);
    expect(looks).toBeLessThan(60);
  });

  it('reports the provider being away, and heals when it is back', async () => {
    const deps = await started();
    deps.provider.become('tr_1', 'paid');
    deps.clock.advance(hour);
    const away = {
      ...deps,
      provider: { ...deps.provider, readPayment: () => Promise.reject(new ProviderUnavailable('503')) },
    };
    expect(await reconcile(away, { limit: 10 })).toMatchObject({ repaired: [], unavailable: ['id1'] });
    deps.clock.advance(2 * hour);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ repaired: ['id1'], unavailable: [] });
  });

  it('finds a refund and a chargeback of a gift that was long final', async () => {
    const deps = await started();
    deps.provider.become('tr_1', 'paid');
    await settlePayment(deps, 'tr_1');
    await reconcile(deps, { limit: 10 });
    deps.clock.advance(30 * day);
    deps.provider.refund('tr_1', 400);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ repaired: ['id1'] });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 600 }]);
  });

  it('finds a refund that failed, and a chargeback that was reversed, weeks after it was made', async () => {
    const deps = await started();
    deps.provider.become('tr_1', 'paid');
    const refund = deps.provider.refund('tr_1', 400);
    const chargeback = deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    for (let passed = 0; passed < 20; passed += 1) {
      deps.clock.advance(day);
      await reconcile(deps, { limit: 10 });
    }
    deps.provider.changeRefund('tr_1', refund, 'failed');
    deps.provider.reverseChargeback('tr_1', chargeback);
    deps.clock.advance(day);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ repaired: ['id1'] });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
  });

  it('does not count itself done when it could not ask about refunds', async () => {
    const deps = await started();
    const away = { ...deps.provider, paymentsTurnedBack: () => Promise.reject(new ProviderUnavailable('503')) };
    await reconcile({ ...deps, provider: away }, { limit: 10 });
    expect(await deps.ledger.lastReconcile()).toBeUndefined();
    await reconcile(deps, { limit: 10 });
    expect(await deps.ledger.lastReconcile()).toBe(deps.clock.now());
  });

  it('finds debits of which no webhook came, also one that was under way when the donor stopped', async () => {
    const deps = await monthly();
    const [subscription] = deps.provider.subscriptions.values();
    const one = deps.provider.debit(subscription?.id ?? '');
    deps.provider.become(one.id, 'paid');
    deps.clock.advance(day + hour);
    await reconcile(deps, { limit: 10 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000 }]);
    const other = deps.provider.debit(subscription?.id ?? '');
    if (subscription !== undefined) subscription.status = 'canceled';
    deps.clock.advance(day + hour);
    await reconcile(deps, { limit: 10 });
    deps.provider.become(other.id, 'paid');
    deps.clock.advance(2 * day);
    await reconcile(deps, { limit: 10 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 3000, gifts: 3 }]);
  });

  it('finds a debit that was missed long before one that was heard of', async () => {
    const deps = await monthly();
    const id = deps.provider.subscriptions.keys().next().value ?? '';
    const missed = deps.provider.debit(id);
    deps.provider.become(missed.id, 'paid');
    deps.clock.advance(90 * day);
    await settlePayment(deps, deps.provider.debit(id).id);
    await reconcile(deps, { limit: 10 });
    deps.clock.advance(2 * day);
    await reconcile(deps, { limit: 10 });
    expect((await booksOf(deps, 'id1')).donation.payments.map((payment) => payment.id)).toContain(missed.id);
  });

  it('finds a debit of before the stop, also when the provider was away for months in between', async () => {
    const deps = await monthly();
    const [subscription] = deps.provider.subscriptions.values();
    const debit = deps.provider.debit(subscription?.id ?? '');
    deps.clock.advance(70 * day);
    if (subscription !== undefined) subscription.status = 'canceled';
    await reconcile(
      { ...deps, provider: { ...deps.provider, listSubscriptionPayments: async () => [] } },
      { limit: 10 },
    );
    deps.provider.become(debit.id, 'paid');
    deps.clock.advance(2 * day);
    await reconcile(deps, { limit: 10 });
    expect((await booksOf(deps, 'id1')).donation.payments).toHaveLength(2);
  });

  it('puts terms back that drifted at the provider', async () => {
    const deps = await monthly();
    const [subscription] = deps.provider.subscriptions.values();
    if (subscription !== undefined) subscription.frequency = 'yearly';
    deps.clock.advance(day + hour);
    await reconcile(deps, { limit: 10 });
    expect(subscription).toMatchObject({ frequency: 'monthly', status: 'active' });
  });

  it('goes on with the others when one donation is broken', async () => {
    const deps = fund();
    for (const key of ['a', 'b']) await startDonation(deps, aRequest(), key);
    for (const id of ['tr_1', 'tr_2']) deps.provider.become(id, 'paid');
    deps.clock.advance(hour);
    const error = new Error('nobody foresaw this');
    const readPayment = (id: string) => (id === 'tr_1' ? Promise.reject(error) : deps.provider.readPayment(id));
    const report = await reconcile({ ...deps, provider: { ...deps.provider, readPayment } }, { limit: 10 });
    expect(report).toMatchObject({ failed: [{ donationId: 'id1', error }], repaired: ['id3'] });
    expect(deps.mailer.sent).toHaveLength(1);
  });

  it('says when there is more than it was allowed to do', async () => {
    const deps = fund();
    for (const key of ['a', 'b', 'c']) await startDonation(deps, aRequest(), key);
    deps.clock.advance(hour);
    expect(await reconcile(deps, { limit: 2 })).toMatchObject({ looked: 2, more: true });
    expect(await reconcile(deps, { limit: 2 })).toMatchObject({ looked: 1, more: false });
  });
});
