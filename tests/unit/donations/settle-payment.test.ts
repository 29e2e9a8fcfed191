import { describe, expect, it } from 'vitest';
import { cents } from '../../../src/donations/cents.ts';
import { netOf } from '../../../src/donations/donation.ts';
import { fundTotals } from '../../../src/donations/fund-totals.ts';
import { payWhatIsOwed } from '../../../src/donations/pay-what-is-owed.ts';
import { ProviderUnavailable } from '../../../src/donations/ports.ts';
import type { Payment } from '../../../src/donations/provider.ts';
import { settlePayment } from '../../../src/donations/settle-payment.ts';
import { retryDonation, startDonation } from '../../../src/donations/start-donation.ts';
import { aRequest, booksOf, fund, setClock } from '../../doubles/fund.ts';

async function paidFund(more: Parameters<typeof fund>[0] = {}) {
  const deps = fund(more);
  await startDonation(deps, aRequest(), 'key');
  deps.provider.become('tr_1', 'paid');
  return deps;
}

async function statusOf(deps: Awaited<ReturnType<typeof paidFund>>) {
  return (await booksOf(deps, 'id1')).donation.status;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

describe('settlePayment', () => {
  it('makes one line and one mail of twenty webhooks at once', async () => {
    const deps = await paidFund();
    const all = await Promise.all(Array.from({ length: 20 }, () => settlePayment(deps, 'tr_1')));
    expect(all.filter(({ outcome }) => outcome === 'settled')).toHaveLength(1);
    expect(all.filter(({ outcome }) => outcome === 'already-settled')).toHaveLength(19);
    await Promise.all(Array.from({ length: 20 }, () => payWhatIsOwed(deps, { limit: 10 })));
    expect(deps.mailer.sent).toMatchObject([
      { kind: 'thank-you', amount: 1000, paidOn: '2026-11-23', reference: 'ID1' },
    ]);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000, gifts: 1 }]);
  });

  it('does not know a random id, nor a payment of another system under the same key', async () => {
    const deps = await paidFund();
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
    const deps = await paidFund();
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
      const deps = await paidFund();
      Object.assign(deps.provider.last(), tampered);
      await settlePayment(deps, 'tr_1');
      const { donation } = await booksOf(deps, 'id1');
      expect(donation).toMatchObject({ status: 'held', payments: [{ held: reason, money: [] }] });
      expect(await settlePayment(deps, 'tr_1')).toMatchObject({ outcome: 'already-settled' });
      expect(await deps.ledger.totals()).toEqual([]);
      await payWhatIsOwed(deps, { limit: 10 });
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
      await payWhatIsOwed(deps, { limit: 10 });
      const { donation } = await booksOf(deps, 'id1');
      ends.add(JSON.stringify([donation.status, netOf(donation.payments), deps.mailer.sent.map(({ kind }) => kind)]));
    }
    expect([...ends]).toEqual([JSON.stringify(['paid', 1000, ['thank-you']])]);
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
    await payWhatIsOwed(deps, { limit: 10 });
    expect(deps.mailer.sent.map(({ kind }) => kind).toSorted()).toEqual(['double-payment', 'thank-you']);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000, gifts: 2 }]);
  });
});

describe('money that goes back', () => {
  it('books a partial refund, then the rest, each once', async () => {
    const deps = await paidFund();
    deps.provider.refund('tr_1', 300);
    for (let twice = 0; twice < 2; twice += 1) await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 700 }]);
    deps.provider.refund('tr_1', 700);
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('refunded');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 0, gifts: 1 }]);
  });

  it('books two refunds of the same amount as two', async () => {
    const deps = await paidFund();
    deps.provider.refund('tr_1', 300);
    deps.provider.refund('tr_1', 300);
    await settlePayment(deps, 'tr_1');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 400 }]);
  });

  it('books no refund that is still queued, and takes one back that fails', async () => {
    const deps = await paidFund();
    const refund = deps.provider.refund('tr_1', 1000, 'pending');
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
    deps.provider.changeRefund('tr_1', refund, 'processing');
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('refunded');
    deps.provider.changeRefund('tr_1', refund, 'failed');
    for (let twice = 0; twice < 2; twice += 1) await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
  });

  it('books a refund of too much as it is, and tells the treasurer', async () => {
    const deps = await paidFund();
    deps.provider.refund('tr_1', 1500);
    await settlePayment(deps, 'tr_1');
    await payWhatIsOwed(deps, { limit: 10 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: -500 }]);
    expect(deps.mailer.sent.map(({ kind }) => kind)).toContain('refund-exceeds-gift');
  });

  it('does not let "paid", told again, restore a gift that was charged back', async () => {
    const deps = await paidFund();
    await settlePayment(deps, 'tr_1');
    deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('charged-back');
    for (let thrice = 0; thrice < 3; thrice += 1) await settlePayment(deps, 'tr_1');
    await payWhatIsOwed(deps, { limit: 10 });
    expect(await statusOf(deps)).toBe('charged-back');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 0, gifts: 1 }]);
    expect(deps.mailer.sent.map(({ kind }) => kind).toSorted()).toEqual([
      'charged-back',
      'debit-reversed',
      'thank-you',
    ]);
  });

  it('books a chargeback that the bank reversed', async () => {
    const deps = await paidFund();
    const chargeback = deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    deps.provider.reverseChargeback('tr_1', chargeback);
    for (let twice = 0; twice < 2; twice += 1) await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
  });

  it('sees a refund and a chargeback of the same gift at once', async () => {
    const deps = await paidFund();
    deps.provider.refund('tr_1', 1000);
    deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    await payWhatIsOwed(deps, { limit: 10 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: -1000 }]);
    expect(deps.mailer.sent.map(({ kind }) => kind)).toContain('refund-exceeds-gift');
  });
});

describe('the year of a gift', () => {
  it.each([
    ['2026-12-31T23:30:00+01:00', 2026, '2026-12-31'],
    ['2027-01-01T00:30:00+01:00', 2027, '2027-01-01'],
  ])('is the one in the Netherlands at %s', async (moment, year, day) => {
    const clock = setClock(Date.parse(moment));
    const deps = await paidFund({ ...fund({ clock }), clock });
    await settlePayment(deps, 'tr_1');
    expect((await fundTotals(deps.ledger, 'live')).totals).toMatchObject([{ year, cents: 1000 }]);
    expect((await booksOf(deps, 'id1')).donation.payments[0]?.money[0]?.bookedOn).toBe(day);
  });

  it('of a chargeback is its own', async () => {
    const clock = setClock(Date.parse('2026-12-31T12:00:00+01:00'));
    const deps = await paidFund({ ...fund({ clock }), clock });
    await settlePayment(deps, 'tr_1');
    clock.set(Date.parse('2027-01-15T12:00:00+01:00'));
    deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    const years = (await deps.ledger.totals()).map(({ year, cents: amount }) => [year, amount]);
    expect(years).toEqual([
      [2026, 1000],
      [2027, -1000],
    ]);
  });
});
