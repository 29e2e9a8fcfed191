import { describe, expect, it } from 'vitest';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { netOf } from '../../../../src/domain/donations/ledger/donation.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import type { Payment } from '../../../../src/domain/donations/provider/provider.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { retryDonation, startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { aRequest, booksOf, fund } from '../../../doubles/fund.ts';
import { paidOnce } from './stories.ts';

async function statusOf(deps: Awaited<ReturnType<typeof paidOnce>>) {
  return (await booksOf(deps, 'id1')).donation.status;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

describe('settlePayment', () => {
  it('makes one line and one mail of twenty webhooks at once', async () => {
    const deps = await paidOnce();
    const all = await Promise.all(Array.from({ length: 20 }, () => settlePayment(deps, 'tr_1')));
    expect(all.filter(({ outcome }) => outcome === 'settled')).toHaveLength(1);
    expect(all.filter(({ outcome }) => outcome === 'already-settled')).toHaveLength(19);
    await Promise.all(Array.from({ length: 20 }, () => processOutbox(deps, { limit: 10 })));
    expect(deps.mailer.sent).toMatchObject([
      { kind: 'thank-you', amount: 1000, paidOn: '2026-11-23', reference: 'ID1' },
    ]);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000, gifts: 1 }]);
  });

  it('does not know a random id, nor a payment of another system under the same key', async () => {
    const deps = await paidOnce();
    expect(await settlePayment(deps, 'tr_random')).toEqual({ outcome: 'unknown-payment' });
    deps.provider.payments.set('tr_shop', {
      ...deps.provider.last(),
      id: 'tr_shop',
      donationId: 'id1',
      attemptId: 'other',
    });
    expect(await settlePayment(deps, 'tr_shop')).toEqual({ outcome: 'unknown-payment' });
  });

  it('asks to be called again when the provider does not answer', async () => {
    const deps = await paidOnce();
    const provider = { ...deps.provider, readPayment: () => Promise.reject(new ProviderUnavailable('429')) };
    expect(await settlePayment({ ...deps, provider }, 'tr_1')).toEqual({ outcome: 'provider-unavailable' });
    expect(await settlePayment(deps, 'tr_1')).toMatchObject({ outcome: 'settled' });
  });

  it.each([
    ['other-amount', { amount: { currency: 'EUR', cents: cents(100000) } }],
    ['other-currency', { amount: { currency: 'HUF', cents: cents(1000) } }],
    ['other-mode', { mode: 'test' }],
    ['other-donation', { donationId: 'id99' }],
    ['other-donation', { attemptId: 'att99' }],
  ] satisfies [string, Partial<Payment>][])(
    'holds a payment with %s, counts nothing and tells the treasurer',
    async (reason, tampered) => {
      const deps = await paidOnce();
      Object.assign(deps.provider.last(), tampered);
      await settlePayment(deps, 'tr_1');
      const { donation } = await booksOf(deps, 'id1');
      expect(donation).toMatchObject({ status: 'held', payments: [{ held: reason, money: [] }] });
      expect(await settlePayment(deps, 'tr_1')).toMatchObject({ outcome: 'already-settled' });
      expect(await deps.ledger.totals()).toEqual([]);
      await processOutbox(deps, { limit: 10 });
      expect(deps.mailer.sent).toMatchObject([{ audience: 'treasurer', kind: 'payment-held', about: 'tr_1' }]);
    },
  );

  it('ends the same in every order in which news of two attempts arrives', async () => {
    const ends = new Set<string>();
    // What the provider comes to say, in its own order; `look` is our reading of it, in any order and any number of times.
    const events = ['A failed', 'B paid', 'A expired', 'look A', 'look B', 'look B again'];
    for (const order of permutations(events)) {
      const deps = fund();
      const started = await startDonation(deps, aRequest(), 'key');
      deps.provider.become('tr_1', 'failed');
      await settlePayment(deps, 'tr_1');
      if ('returnToken' in started) await retryDonation(deps, started.returnToken);
      deps.provider.become('tr_1', 'open');
      for (const event of order) {
        if (event === 'A failed') deps.provider.become('tr_1', 'failed');
        if (event === 'A expired') deps.provider.become('tr_1', 'expired');
        if (event === 'B paid') deps.provider.become('tr_2', 'paid');
        if (event === 'look A') await settlePayment(deps, 'tr_1');
        if (event.startsWith('look B')) await settlePayment(deps, 'tr_2');
      }
      await settlePayment(deps, 'tr_1');
      await settlePayment(deps, 'tr_2');
      await processOutbox(deps, { limit: 10 });
      const { donation } = await booksOf(deps, 'id1');
      ends.add(JSON.stringify([donation.status, netOf(donation.payments), deps.mailer.sent.map(({ kind }) => kind)]));
    }
    expect([...ends]).toEqual([JSON.stringify(['paid', 1000, ['thank-you']])]);
  });

  it('books the method with which was paid, not the one that was chosen first', async () => {
    const deps = fund();
    await startDonation(deps, aRequest(), 'key');
    Object.assign(deps.provider.last(), { method: 'ideal' });
    deps.provider.become('tr_1', 'pending');
    await settlePayment(deps, 'tr_1');
    Object.assign(deps.provider.last(), { method: 'creditcard' });
    deps.provider.become('tr_1', 'paid');
    await settlePayment(deps, 'tr_1');
    const { donation } = await booksOf(deps, 'id1');
    expect(donation.payments).toMatchObject([
      { method: 'creditcard', money: [{ type: 'gift', method: 'creditcard' }] },
    ]);
  });

  it('lets a declined payment become paid after all', async () => {
    const deps = fund();
    await startDonation(deps, aRequest(), 'key');
    deps.provider.become('tr_1', 'failed');
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('failed');
    deps.provider.become('tr_1', 'paid');
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
  });

  it('keeps a gift paid when a later attempt expires', async () => {
    const deps = fund();
    const started = await startDonation(deps, aRequest(), 'key');
    deps.provider.become('tr_1', 'failed');
    await settlePayment(deps, 'tr_1');
    if ('returnToken' in started) await retryDonation(deps, started.returnToken);
    deps.provider.become('tr_1', 'paid');
    await settlePayment(deps, 'tr_1');
    deps.provider.become('tr_2', 'expired');
    await settlePayment(deps, 'tr_2');
    expect(await statusOf(deps)).toBe('paid');
  });

  it('counts a gift that was really paid twice, and tells the treasurer', async () => {
    const deps = fund();
    const started = await startDonation(deps, aRequest(), 'key');
    deps.provider.become('tr_1', 'canceled');
    await settlePayment(deps, 'tr_1');
    if ('returnToken' in started) await retryDonation(deps, started.returnToken);
    deps.provider.become('tr_1', 'paid');
    deps.provider.become('tr_2', 'paid');
    await settlePayment(deps, 'tr_1');
    await settlePayment(deps, 'tr_2');
    await processOutbox(deps, { limit: 10 });
    expect(deps.mailer.sent.map(({ kind }) => kind).toSorted()).toEqual(['double-payment', 'thank-you']);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000, gifts: 2 }]);
  });

  it.each([
    ['once', true],
    ['monthly', false],
  ] as const)('asks for a gift every month who does not give one: after one %s, %s', async (frequency, invites) => {
    const deps = fund();
    await startDonation(deps, aRequest({ frequency }), 'before');
    const [before = ''] = deps.provider.payments.keys();
    deps.provider.become(before, 'paid');
    await settlePayment(deps, before);
    await processOutbox(deps, { limit: 10 });
    await startDonation(deps, aRequest(), 'key');
    const single = [...deps.provider.payments.keys()].at(-1) ?? '';
    deps.provider.become(single, 'paid');
    await settlePayment(deps, single);
    await processOutbox(deps, { limit: 10 });
    expect(deps.mailer.sent.at(-1)).toMatchObject({ kind: 'thank-you', frequency: 'once', invites });
  });
});
