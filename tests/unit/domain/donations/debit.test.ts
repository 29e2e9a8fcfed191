import { describe, expect, it } from 'vitest';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { reasonActions } from '../../../../src/domain/donations/provider/reason-codes.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { day } from '../../../../src/shared/time.ts';
import { type Fund } from '../../../doubles/fund.ts';
import { firstPaid, kindsOf, monthly, onlySubscription } from './stories.ts';

describe('a debit', () => {
  it('with an id never seen before is booked on its donation, without another thank-you', async () => {
    const deps = await monthly();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    expect(await settlePayment(deps, debit.id)).toMatchObject({ outcome: 'settled' });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
    deps.provider.become(debit.id, 'paid');
    await Promise.all(Array.from({ length: 20 }, () => settlePayment(deps, debit.id)));
    await processOutbox(deps, { limit: 10 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000, gifts: 2 }]);
    expect(kindsOf(deps)).toEqual([]);
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
    await processOutbox({ ...deps, provider }, { limit: 10 });
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
    await processOutbox(deps, { limit: 10 });
    const expected = [...(action.donor ? ['debit-failed'] : []), ...(action.treasurer ? [action.treasurer] : [])];
    expect(kindsOf(deps)).toEqual(expected.toSorted());
    if (action.donor) expect(deps.mailer.sent).toContainEqual(expect.objectContaining({ advice: action.donor }));
    expect(onlySubscription(deps).status).toBe(action.subscription === 'stop' ? 'canceled' : 'active');
  });

  it('that fails for lack of money is tried again next month, but not after the third', async () => {
    const deps = await monthly();
    for (const expected of ['active', 'active', 'canceled']) {
      const debit = deps.provider.debit(onlySubscription(deps).id);
      deps.provider.become(debit.id, 'failed', 'AM04');
      await settlePayment(deps, debit.id);
      await processOutbox(deps, { limit: 10 });
      expect(onlySubscription(deps).status).toBe(expected);
    }
    expect(kindsOf(deps)).toEqual(['debit-failed', 'debit-failed', 'debit-failed']);
  });

  it('that is reversed stops the subscription for good, also when the bank gives the money back', async () => {
    const deps = await monthly();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    deps.provider.become(debit.id, 'paid');
    await settlePayment(deps, debit.id);
    const chargeback = deps.provider.chargeBack(debit.id, 'MD06');
    await settlePayment(deps, debit.id);
    await processOutbox(deps, { limit: 10 });
    expect(onlySubscription(deps).status).toBe('canceled');
    deps.provider.reverseChargeback(debit.id, chargeback);
    await settlePayment(deps, debit.id);
    await processOutbox(deps, { limit: 10 });
    expect(onlySubscription(deps).status).toBe('canceled');
    expect(kindsOf(deps)).toEqual(['charged-back', 'debit-reversed']);
    expect(deps.mailer.sent.find(({ kind }) => kind === 'charged-back')).toMatchObject({ takenBack: 1000 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000 }]);
  });

  it('that comes back because the donor died sends no mail to the address, not even one that waited', async () => {
    const deps = await monthly();
    deps.mailer.fate = 'not-accepted';
    const failed = deps.provider.debit(onlySubscription(deps).id);
    deps.provider.become(failed.id, 'failed', 'AM04');
    await settlePayment(deps, failed.id);
    await processOutbox(deps, { limit: 10 });
    const reversed = deps.provider.debit(onlySubscription(deps).id);
    deps.provider.become(reversed.id, 'paid');
    deps.provider.chargeBack(reversed.id, 'MD07');
    await settlePayment(deps, reversed.id);
    deps.mailer.fate = 'accepted';
    deps.clock.advance(day);
    await processOutbox(deps, { limit: 10 });
    expect(deps.mailer.sent).toMatchObject([{ audience: 'treasurer', kind: 'account-holder-deceased' }]);
    expect(onlySubscription(deps).status).toBe('canceled');
  });
});
