import { describe, expect, it } from 'vitest';
import {
  changeMyGift,
  parseGiftChange,
  type GiftChange,
} from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { openMyGift } from '../../../../src/domain/donations/self-service/my-gift.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { day, hour } from '../../../../src/shared/time.ts';
import { manageToken } from '../../../../src/domain/donations/payments/tokens.ts';
import { aRequest, booksOf, fund, type Fund } from '../../../doubles/fund.ts';
import { kindsOf, monthly, onlySubscription } from './stories.ts';

/** Valid for donation `id1`. */
async function monthlyWithLink() {
  const deps = await monthly();
  return { deps, token: await manageToken(deps.signer, 'id1', deps.clock.now()) };
}

const ten: GiftChange = { kind: 'terms', amount: cents(2500), frequency: 'monthly' };

describe('changeMyGift', () => {
  it('changes the amount at the provider, keeps the day, and confirms once', async () => {
    const { deps, token } = await monthlyWithLink();
    for (let twice = 0; twice < 2; twice += 1)
      expect(await changeMyGift(deps, token, ten)).toEqual({ outcome: 'changed' });
    expect(onlySubscription(deps)).toMatchObject({ amount: { cents: 2500 }, nextPaymentDate: '2026-12-23' });
    expect(deps.mailer.sent).toMatchObject([
      { kind: 'subscription-changed', amount: 2500, before: { amount: 1000 }, nextDebit: '2026-12-23' },
    ]);
    expect(deps.mailer.sent[0]).not.toHaveProperty('pausedUntil');
  });

  it('says of a second change what was before it, and of a pause until when', async () => {
    const { deps, token } = await monthlyWithLink();
    await changeMyGift(deps, token, ten);
    await changeMyGift(deps, token, { kind: 'pause', months: 2 });
    expect(deps.mailer.sent[1]).toMatchObject({ amount: 2500, before: { amount: 2500 }, pausedUntil: '2027-02-23' });
  });

  it('accepts a debit of before the change that was under way', async () => {
    const { deps, token } = await monthlyWithLink();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    await changeMyGift(deps, token, ten);
    deps.provider.become(debit.id, 'paid');
    await settlePayment(deps, debit.id);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000 }]);
  });

  it('tells of a debit of before the change that failed what that was of', async () => {
    const { deps, token } = await monthlyWithLink();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    await changeMyGift(deps, token, ten);
    deps.provider.become(debit.id, 'failed', 'AM04');
    await settlePayment(deps, debit.id);
    await processOutbox(deps, { limit: 10 });
    expect(deps.mailer.sent.at(-1)).toMatchObject({ kind: 'debit-failed', failed: 1000, missed: { amount: 1000 } });
  });

  it('switches to yearly on the day that was planned', async () => {
    const { deps, token } = await monthlyWithLink();
    await changeMyGift(deps, token, { kind: 'terms', amount: cents(10000), frequency: 'yearly' });
    expect(onlySubscription(deps)).toMatchObject({ frequency: 'yearly', nextPaymentDate: '2026-12-23' });
    deps.clock.advance(40 * day);
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { nextDebit: '2027-12-23' } });
  });

  it.each([
    [1, '2027-01-23'],
    [2, '2027-02-23'],
    [3, '2027-03-23'],
  ] as const)('pauses for %i months, once', async (months, next) => {
    const { deps, token } = await monthlyWithLink();
    expect(await changeMyGift(deps, token, { kind: 'pause', months })).toEqual({ outcome: 'changed' });
    expect(await changeMyGift(deps, token, { kind: 'pause', months })).toEqual({ outcome: 'already-paused' });
    expect(onlySubscription(deps).nextPaymentDate).toBe(next);
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { nextDebit: next, paused: true } });
  });

  it('pauses a yearly gift once, also when its debit is near', async () => {
    const { deps, token } = await monthlyWithLink();
    await changeMyGift(deps, token, { kind: 'terms', amount: cents(10000), frequency: 'yearly' });
    deps.clock.advance(28 * day);
    const pause: GiftChange = { kind: 'pause', months: 2 };
    expect(await changeMyGift(deps, token, pause)).toEqual({ outcome: 'changed' });
    expect(await changeMyGift(deps, token, pause)).toEqual({ outcome: 'already-paused' });
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { nextDebit: '2027-02-23', paused: true } });
    deps.clock.advance(65 * day);
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { nextDebit: '2028-02-23', paused: false } });
    expect(await changeMyGift(deps, token, pause)).toEqual({ outcome: 'changed' });
  });

  it('does not call it a pause when a yearly gift becomes a monthly one months before its day', async () => {
    const { deps, token } = await monthlyWithLink();
    await changeMyGift(deps, token, { kind: 'terms', amount: cents(10000), frequency: 'yearly' });
    deps.clock.advance(40 * day);
    await changeMyGift(deps, token, ten);
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { nextDebit: '2027-12-23', paused: false } });
  });

  it('keeps a pause that the provider has not heard of through a change of amount', async () => {
    const { deps, token } = await monthlyWithLink();
    const provider = { ...deps.provider, updateSubscription: () => Promise.reject(new ProviderUnavailable('503')) };
    const out = { ...deps, provider };
    expect(await changeMyGift(out, token, { kind: 'pause', months: 3 })).toEqual({ outcome: 'accepted' });
    expect(await changeMyGift(out, token, ten)).toEqual({ outcome: 'accepted' });
    deps.clock.advance(hour);
    await processOutbox(deps, { limit: 10 });
    expect(onlySubscription(deps)).toMatchObject({ amount: { cents: 2500 }, nextPaymentDate: '2027-03-23' });
  });

  it('asks for the next day when the provider is back only after the day that was wanted', async () => {
    const { deps, token } = await monthlyWithLink();
    const provider = { ...deps.provider, updateSubscription: () => Promise.reject(new ProviderUnavailable('503')) };
    deps.clock.advance(29 * day);
    const yearly: GiftChange = { kind: 'terms', amount: cents(10000), frequency: 'yearly' };
    expect(await changeMyGift({ ...deps, provider }, token, yearly)).toEqual({ outcome: 'accepted' });
    deps.clock.advance(3 * day);
    await processOutbox(deps, { limit: 10 });
    expect(onlySubscription(deps)).toMatchObject({ frequency: 'yearly', nextPaymentDate: '2027-12-23' });
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { nextDebit: '2027-12-23' } });
  });

  it('tells the provider the last of two changes that cross', async () => {
    const { deps, token } = await monthlyWithLink();
    const other: GiftChange = { kind: 'terms', amount: cents(5000), frequency: 'monthly' };
    let first = true;
    const provider: Fund['provider'] = {
      ...deps.provider,
      async updateSubscription(...given) {
        if (first) {
          first = false;
          await changeMyGift(deps, token, other);
        }
        return deps.provider.updateSubscription(...given);
      },
    };
    await changeMyGift({ ...deps, provider }, token, ten);
    expect(onlySubscription(deps).amount.cents).toBe(5000);
  });

  it.each(['stop', 'erase'] as const)('tells who asks to %s of a debit that no webhook spoke of yet', async (kind) => {
    const { deps, token } = await monthlyWithLink();
    deps.clock.advance(30 * day);
    // The bank has the order. Mollie calls when it is paid or failed, not before.
    deps.provider.debit(onlySubscription(deps).id);
    expect(await changeMyGift(deps, token, { kind })).toEqual({ outcome: 'changed' });
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { debitUnderWay: true } });
    expect(deps.mailer.sent).toMatchObject(kind === 'stop' ? [{ debitUnderWay: true }] : []);
  });

  it('stops at once, says so once, and stops what is stopped without complaint', async () => {
    const { deps, token } = await monthlyWithLink();
    const debit = deps.provider.debit(onlySubscription(deps).id);
    await settlePayment(deps, debit.id);
    for (let twice = 0; twice < 2; twice += 1)
      expect(await changeMyGift(deps, token, { kind: 'stop' })).toEqual({ outcome: 'changed' });
    expect(onlySubscription(deps).status).toBe('canceled');
    expect(deps.mailer.sent).toMatchObject([{ kind: 'subscription-stopped', reason: 'donor', debitUnderWay: true }]);
    expect(await changeMyGift(deps, token, ten)).toEqual({ outcome: 'not-running' });
    expect(await openMyGift(deps, token)).toMatchObject({
      gift: { stopped: 'donor', canChange: false, debitUnderWay: true },
    });
  });

  it('stops a subscription that was created without our hearing of it', async () => {
    const deps = fund();
    await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key');
    deps.provider.become('tr_2', 'paid');
    await settlePayment(deps, 'tr_2');
    const provider: Fund['provider'] = {
      ...deps.provider,
      async createSubscription(request) {
        await deps.provider.createSubscription(request);
        throw new ProviderUnavailable('timeout');
      },
    };
    await processOutbox({ ...deps, provider }, { limit: 10 });
    const token = await manageToken(deps.signer, 'id1', deps.clock.now());
    expect(await changeMyGift(deps, token, { kind: 'stop' })).toEqual({ outcome: 'changed' });
    deps.clock.advance(day);
    await processOutbox(deps, { limit: 10 });
    expect([...deps.provider.subscriptions.values()]).toMatchObject([{ status: 'canceled' }]);
  });

  it('erases the donor, stops the gift and keeps the money in the books', async () => {
    const { deps, token } = await monthlyWithLink();
    for (let twice = 0; twice < 2; twice += 1)
      expect(await changeMyGift(deps, token, { kind: 'erase' })).toEqual({ outcome: 'changed' });
    expect(onlySubscription(deps).status).toBe('canceled');
    expect(await deps.ledger.readDonor('id1')).toBeUndefined();
    expect(JSON.stringify((await booksOf(deps, 'id1')).entries)).not.toMatch(/ama/i);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
    expect(kindsOf(deps)).toEqual([]);
    const opened = await openMyGift(deps, token);
    expect(opened).toMatchObject({ gift: { erased: true } });
    expect(JSON.stringify(opened)).not.toMatch(/ama@/i);
  });
});

describe('parseGiftChange', () => {
  it.each([
    [{ change: 'stop' }, { kind: 'stop' }],
    [{ change: 'erase' }, { kind: 'erase' }],
    [
      { change: 'pause', months: '2' },
      { kind: 'pause', months: 2 },
    ],
    [{ change: 'pause', months: '4' }, 'pause-unknown'],
    [
      { change: 'terms', amount: '12,50', frequency: 'yearly' },
      { kind: 'terms', amount: 1250, frequency: 'yearly' },
    ],
    [{ change: 'terms', amount: '1000,01', frequency: 'yearly' }, 'amount-too-large'],
    [{ change: 'terms', amount: '10', frequency: 'once' }, 'frequency-unknown'],
    [{}, 'change-unknown'],
  ])('reads %j', (typed, expected) => {
    expect(parseGiftChange(typed)).toEqual(expected);
  });
});
