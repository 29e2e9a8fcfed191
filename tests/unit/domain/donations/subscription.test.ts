import { describe, expect, it } from 'vitest';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { day, hour, minute } from '../../../../src/shared/time.ts';
import { aRequest, booksOf, fund, type Fund } from '../../../doubles/fund.ts';
import { firstPaid, kindsOf, monthly, onlySubscription } from './stories.ts';

const recurringOf = async (deps: Fund) => (await booksOf(deps, 'id1')).donation.recurring;

describe('the subscription after a first payment', () => {
  it('starts one month later, with a thank-you mail that says so', async () => {
    const deps = await firstPaid();
    await processOutbox(deps, { limit: 10 });
    expect(onlySubscription(deps)).toMatchObject({
      nextPaymentDate: '2026-12-23',
      frequency: 'monthly',
      donationId: 'id1',
    });
    expect(deps.mailer.sent).toMatchObject([{ kind: 'thank-you', frequency: 'monthly', nextDebit: '2026-12-23' }]);
  });

  it('is one, however many pay what is owed at the same time', async () => {
    const deps = await firstPaid();
    await Promise.all(Array.from({ length: 20 }, () => processOutbox(deps, { limit: 10 })));
    expect(deps.provider.subscriptions.size).toBe(1);
    expect(kindsOf(deps)).toEqual(['thank-you']);
  });

  it('is made once when making it fails three times, and the treasurer hears of it', async () => {
    let failures = 3;
    const deps = await firstPaid();
    const provider: Fund['provider'] = {
      ...deps.provider,
      createSubscription(request) {
        if (failures === 0) return deps.provider.createSubscription(request);
        failures -= 1;
        return Promise.reject(new ProviderUnavailable('503'));
      },
    };
    for (let turn = 0; turn < 6; turn += 1) {
      await processOutbox({ ...deps, provider }, { limit: 10 });
      deps.clock.advance(hour);
    }
    expect(failures).toBe(0);
    expect(onlySubscription(deps).status).toBe('active');
    expect(kindsOf(deps)).toEqual(['action-failing', 'thank-you']);
  });

  it.each([hour / 2, 5 * hour])('is one when the answer was lost and the key is %i ms old', async (later) => {
    const deps = await firstPaid();
    const provider: Fund['provider'] = {
      ...deps.provider,
      async createSubscription(request) {
        await deps.provider.createSubscription(request);
        throw new ProviderUnavailable('timeout');
      },
    };
    await processOutbox({ ...deps, provider }, { limit: 10 });
    expect((await recurringOf(deps))?.subscription).toBeUndefined();
    deps.clock.advance(later);
    await processOutbox(deps, { limit: 10 });
    expect((await recurringOf(deps))?.subscription?.id).toBe(onlySubscription(deps).id);
  });

  it('waits for a mandate that the bank has not confirmed', async () => {
    const deps = await firstPaid();
    const [mandate] = deps.provider.mandates.get('cst_1') ?? [];
    if (mandate === undefined) throw new Error('no mandate');
    mandate.status = 'pending';
    await processOutbox(deps, { limit: 10 });
    expect(deps.provider.subscriptions.size).toBe(0);
    expect(kindsOf(deps)).toEqual(['thank-you']);
    mandate.status = 'valid';
    deps.clock.advance(minute);
    await processOutbox(deps, { limit: 10 });
    expect(onlySubscription(deps).status).toBe('active');
  });

  it('is never made when the first payment was reversed before', async () => {
    const deps = fund();
    await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key');
    deps.provider.become('tr_2', 'paid');
    deps.provider.chargeBack('tr_2');
    await settlePayment(deps, 'tr_2');
    await processOutbox(deps, { limit: 10 });
    expect(deps.provider.subscriptions.size).toBe(0);
  });

  it('never starts in the past when it could not be made for months', async () => {
    const deps = await firstPaid();
    deps.clock.advance(70 * day);
    await processOutbox(deps, { limit: 10 });
    expect(onlySubscription(deps).nextPaymentDate).toBe('2027-02-01');
  });
});

describe('what the provider never tells', () => {
  it.each([
    ['canceled', 'canceled-at-provider'],
    ['suspended', 'suspended-at-provider'],
    ['completed', 'completed-at-provider'],
  ] as const)(
    'that a subscription is %s is found by reconcile, and the donor hears of it once',
    async (status, reason) => {
      const deps = await monthly();
      onlySubscription(deps).status = status;
      for (let turn = 0; turn < 3; turn += 1) {
        deps.clock.advance(day + hour);
        await reconcile(deps, { limit: 10 });
      }
      expect(await recurringOf(deps)).toMatchObject({ stopped: reason });
      expect(deps.mailer.sent).toMatchObject([{ kind: 'subscription-stopped', reason }]);
    },
  );

  it('that a mandate was revoked is found by reconcile, and the donor hears of it once', async () => {
    const deps = await monthly();
    deps.provider.revokeMandates('cst_1');
    for (let turn = 0; turn < 3; turn += 1) {
      deps.clock.advance(day + hour);
      await reconcile(deps, { limit: 10 });
    }
    expect(await recurringOf(deps)).toMatchObject({ stopped: 'mandate-gone' });
    expect(kindsOf(deps)).toEqual(['mandate-gone']);
  });

  it('that only the mandate became invalid is enough to stop', async () => {
    const deps = await monthly();
    for (const mandate of deps.provider.mandates.get('cst_1') ?? []) mandate.status = 'invalid';
    deps.clock.advance(day + hour);
    await reconcile(deps, { limit: 10 });
    expect(onlySubscription(deps).status).toBe('canceled');
    expect(kindsOf(deps)).toEqual(['mandate-gone']);
  });

  it('that a subscription is gone altogether is found too', async () => {
    const deps = await monthly();
    deps.provider.subscriptions.clear();
    deps.clock.advance(day + hour);
    await reconcile(deps, { limit: 10 });
    expect(await recurringOf(deps)).toMatchObject({ stopped: 'canceled-at-provider' });
  });
});
