import { describe, expect, it } from 'vitest';
import { payWhatIsOwed } from '../../../src/donations/pay-what-is-owed.ts';
import { ProviderUnavailable } from '../../../src/donations/ports.ts';
import { reasonActions } from '../../../src/donations/reason-codes.ts';
import { reconcile } from '../../../src/donations/reconcile.ts';
import { settlePayment } from '../../../src/donations/settle-payment.ts';
import { startDonation } from '../../../src/donations/start-donation.ts';
import { day, hour, minute } from '../../../src/donations/time.ts';
import { aRequest, booksOf, fund, type Fund } from '../../doubles/fund.ts';

async function firstPaid(more: Partial<Fund> = {}): Promise<Fund> {
  const deps = fund(more);
  await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key');
  deps.provider.become('tr_2', 'paid');
  await settlePayment(deps, 'tr_2');
  return deps;
}

async function monthly(): Promise<Fund> {
  const deps = await firstPaid();
  await payWhatIsOwed(deps, { limit: 10 });
  deps.mailer.sent.length = 0;
  return deps;
}

function onlySubscription(deps: Fund) {
  const [subscription] = deps.provider.subscriptions.values();
  if (subscription === undefined || deps.provider.subscriptions.size > 1) throw new Error('not one subscription');
  return subscription;
}

const recurringOf = async (deps: Fund) => (await booksOf(deps, 'id1')).donation.recurring;
const kinds = (deps: Fund) => deps.mailer.sent.map(({ kind }) => kind).toSorted();

describe('the subscription after a first payment', () => {
  it('starts one month later, with a thank-you mail that says so', async () => {
    const deps = await firstPaid();
    await payWhatIsOwed(deps, { limit: 10 });
    expect(onlySubscription(deps)).toMatchObject({
      nextPaymentDate: '2026-12-23',
      frequency: 'monthly',
      donationId: 'id1',
    });
    expect(deps.mailer.sent).toMatchObject([{ kind: 'thank-you', frequency: 'monthly', nextDebit: '2026-12-23' }]);
  });

  it('is one, however many pay what is owed at the same time', async () => {
    const deps = await firstPaid();
    await Promise.all(Array.from({ length: 20 }, () => payWhatIsOwed(deps, { limit: 10 })));
    expect(deps.provider.subscriptions.size).toBe(1);
    expect(kinds(deps)).toEqual(['thank-you']);
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
      await payWhatIsOwed({ ...deps, provider }, { limit: 10 });
      deps.clock.advance(hour);
    }
    expect(failures).toBe(0);
    expect(onlySubscription(deps).status).toBe('active');
    expect(kinds(deps)).toEqual(['action-failing', 'thank-you']);
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
    await payWhatIsOwed({ ...deps, provider }, { limit: 10 });
    expect((await recurringOf(deps))?.subscription).toBeUndefined();
    deps.clock.advance(later);
    await payWhatIsOwed(deps, { limit: 10 });
    expect((await recurringOf(deps))?.subscription?.id).toBe(onlySubscription(deps).id);
  });

  it('waits for a mandate that the bank has not confirmed', async () => {
    const deps = await firstPaid();
    const [mandate] = deps.provider.mandates.get('cst_1') ?? [];
    if (mandate === undefined) throw new Error('no mandate');
    mandate.status = 'pending';
    await payWhatIsOwed(deps, { limit: 10 });
    expect(deps.provider.subscriptions.size).toBe(0);
    expect(kinds(deps)).toEqual(['thank-you']);
    mandate.status = 'valid';
    deps.clock.advance(minute);
    await payWhatIsOwed(deps, { limit: 10 });
    expect(onlySubscription(deps).status).toBe('active');
  });

  it('is never made when the first payment was reversed before', async () => {
    const deps = fund();
    await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key');
    deps.provider.become('tr_2', 'paid');
    deps.provider.chargeBack('tr_2');
    await settlePayment(deps, 'tr_2');
    await payWhatIsOwed(deps, { limit: 10 });
    expect(deps.provider.subscriptions.size).toBe(0);
  });

  it('never starts in the past when it could not be made for months', async () => {
    const deps = await firstPaid();
    deps.clock.advance(70 * day);
    await payWhatIsOwed(deps, { limit: 10 });
    expect(onlySubscription(deps).nextPaymentDate).toBe('2027-02-01');
  });
});

describe('a debit', () => {
  it('with an id never seen before is booked on its donation, without another thank-you', async () => {
    const deps = await monthly();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    expect(await settlePayment(deps, debit.id)).toMatchObject({ outcome: 'settled' });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
    deps.provider.become(debit.id, 'paid');
    await Promise.all(Array.from({ length: 20 }, () => settlePayment(deps, debit.id)));
    await payWhatIsOwed(deps, { limit: 10 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000, gifts: 2 }]);
    expect(kinds(deps)).toEqual([]);
  });

  it('that comes before we know of the subscription is booked too', async () => {
    const deps = await firstPaid();
    const provider: Fund['provider'] = {
      ...deps.provider,
      async createSubscription(request) {
        await deps.provider.createSubscription(request);
        throw new ProviderUnavailable('timeout');
      },
    };
    await payWhatIsOwed({ ...deps, provider }, { limit: 10 });
    const debit = deps.provider.debit(onlySubscription(deps).id);
    deps.provider.become(debit.id, 'paid');
    expect(await settlePayment(deps, debit.id)).toMatchObject({ outcome: 'settled' });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000 }]);
  });

  it('of another customer is not ours', async () => {
    const deps = await monthly();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    Object.assign(debit, { subscriptionId: 'sub_shop', customerId: 'cst_shop' });
    expect(await settlePayment(deps, debit.id)).toEqual({ outcome: 'unknown-payment' });
  });

  it('of an amount that was never agreed is held', async () => {
    const deps = await monthly();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    Object.assign(debit, { amount: { currency: 'EUR', cents: 9900 } });
    deps.provider.become(debit.id, 'paid');
    await settlePayment(deps, debit.id);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
  });

  it.each(Object.entries(reasonActions))('that fails with %s leads to what the table says', async (code, action) => {
    const deps = await monthly();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    deps.provider.become(debit.id, 'failed', code);
    for (let twice = 0; twice < 2; twice += 1) await settlePayment(deps, debit.id);
    await payWhatIsOwed(deps, { limit: 10 });
    const expected = [...(action.donor ? ['debit-failed'] : []), ...(action.treasurer ? [action.treasurer] : [])];
    expect(kinds(deps)).toEqual(expected.toSorted());
    if (action.donor) expect(deps.mailer.sent).toContainEqual(expect.objectContaining({ advice: action.donor }));
    expect(onlySubscription(deps).status).toBe(action.subscription === 'stop' ? 'canceled' : 'active');
  });

  it('that fails for lack of money is tried again next month, but not after the third', async () => {
    const deps = await monthly();
    for (const expected of ['active', 'active', 'canceled']) {
      const debit = deps.provider.debit(onlySubscription(deps).id);
      deps.provider.become(debit.id, 'failed', 'AM04');
      await settlePayment(deps, debit.id);
      await payWhatIsOwed(deps, { limit: 10 });
      expect(onlySubscription(deps).status).toBe(expected);
    }
    expect(kinds(deps)).toEqual(['debit-failed', 'debit-failed', 'debit-failed']);
  });

  it('that is reversed stops the subscription for good, also when the bank gives the money back', async () => {
    const deps = await monthly();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    deps.provider.become(debit.id, 'paid');
    await settlePayment(deps, debit.id);
    const chargeback = deps.provider.chargeBack(debit.id, 'MD06');
    await settlePayment(deps, debit.id);
    await payWhatIsOwed(deps, { limit: 10 });
    expect(onlySubscription(deps).status).toBe('canceled');
    deps.provider.reverseChargeback(debit.id, chargeback);
    await settlePayment(deps, debit.id);
    await payWhatIsOwed(deps, { limit: 10 });
    expect(onlySubscription(deps).status).toBe('canceled');
    expect(kinds(deps)).toEqual(['charged-back', 'debit-reversed']);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000 }]);
  });

  it('that comes back because the donor died sends no mail to the address, not even one that waited', async () => {
    const deps = await monthly();
    deps.mailer.fate = 'not-accepted';
    const failed = deps.provider.debit(onlySubscription(deps).id);
    deps.provider.become(failed.id, 'failed', 'AM04');
    await settlePayment(deps, failed.id);
    await payWhatIsOwed(deps, { limit: 10 });
    const reversed = deps.provider.debit(onlySubscription(deps).id);
    deps.provider.become(reversed.id, 'paid');
    deps.provider.chargeBack(reversed.id, 'MD07');
    await settlePayment(deps, reversed.id);
    deps.mailer.fate = 'accepted';
    deps.clock.advance(day);
    await payWhatIsOwed(deps, { limit: 10 });
    expect(deps.mailer.sent).toMatchObject([{ audience: 'treasurer', kind: 'account-holder-deceased' }]);
    expect(onlySubscription(deps).status).toBe('canceled');
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
    expect(kinds(deps)).toEqual(['mandate-gone']);
  });

  it('that a subscription is gone altogether is found too', async () => {
    const deps = await monthly();
    deps.provider.subscriptions.clear();
    deps.clock.advance(day + hour);
    await reconcile(deps, { limit: 10 });
    expect(await recurringOf(deps)).toMatchObject({ stopped: 'canceled-at-provider' });
  });
});
