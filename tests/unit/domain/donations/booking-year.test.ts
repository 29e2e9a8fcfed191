import { describe, expect, it } from 'vitest';
import { fundTotals } from '../../../../src/domain/donations/ledger/fund-totals.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { booksOf, fund, setClock } from '../../../doubles/fund.ts';
import { paidOnce } from './stories.ts';

describe('the year of a gift', () => {
  it.each([
    ['2026-12-31T23:30:00+01:00', 2026, '2026-12-31'],
    ['2027-01-01T00:30:00+01:00', 2027, '2027-01-01'],
  ])('is the one in the Netherlands at %s', async (moment, year, day) => {
    const clock = setClock(Date.parse(moment));
    const deps = await paidOnce({ ...fund({ clock }), clock });
    await settlePayment(deps, 'tr_1');
    expect((await fundTotals(deps.ledger, 'live')).totals).toMatchObject([{ year, cents: 1000 }]);
    expect((await booksOf(deps, 'id1')).donation.payments[0]?.money[0]?.bookedOn).toBe(day);
  });

  it.each([
    ['2026-10-24T21:59:00Z', '2026-10-24'],
    ['2026-10-24T22:30:00Z', '2026-10-25'],
    ['2026-10-25T00:30:00Z', '2026-10-25'],
    ['2026-10-25T01:30:00Z', '2026-10-25'],
    ['2026-10-25T22:30:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2027-03-27T22:59:00Z', '2027-03-27'],
    ['2027-03-27T23:30:00Z', '2027-03-28'],
    ['2027-03-28T21:59:00Z', '2027-03-28'],
    ['2027-03-28T22:30:00Z', '2027-03-29'],
  ])('and the day are those of the clock there when it is set forward or back: %s', async (moment, day) => {
    const clock = setClock(Date.parse(moment));
    const deps = await paidOnce({ ...fund({ clock }), clock });
    await settlePayment(deps, 'tr_1');
    expect((await booksOf(deps, 'id1')).donation.payments[0]?.money[0]?.bookedOn).toBe(day);
  });

  it('of a chargeback is its own', async () => {
    const clock = setClock(Date.parse('2026-12-31T12:00:00+01:00'));
    const deps = await paidOnce({ ...fund({ clock }), clock });
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
