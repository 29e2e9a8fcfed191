import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerFund, type FundAnswer } from '../../../../functions/donations/fund.ts';
import { cents, sum } from '../../../../src/domain/donations/money/cents.ts';
import { fundYears, type PublicTotal } from '../../../../src/domain/donations/money/fund-years.ts';
import { wholeFund } from '../../../../src/domain/donations/money/purpose.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { day } from '../../../../src/shared/time.ts';
import { aRequest, fund } from '../../../doubles/fund.ts';

const totals: fc.Arbitrary<PublicTotal[]> = fc.array(
  fc.record({
    purpose: fc.constant('room' as const),
    room: fc.constantFrom('de-klop', 'top', 'multibron'),
    year: fc.integer({ min: 2024, max: 2028 }),
    cents: fc.integer({ min: -100_000, max: 10_000_000 }),
    gifts: fc.nat({ max: 999 }),
  }),
);

test('the years hold every cent and every gift once, and so do the purposes of each', () => {
  fc.assert(
    fc.property(totals, (given) => {
      const years = fundYears(given);
      expect(sum(years.map((year) => year.cents))).toBe(sum(given.map((one) => cents(one.cents))));
      expect(years.flatMap(({ purposes }) => purposes)).toHaveLength(given.length);
      for (const year of years) {
        expect(sum(year.purposes.map((one) => cents(one.cents)))).toBe(year.cents);
        expect(year.gifts).toBe(giftsOf(given.filter((one) => one.year === year.year)));
      }
      expect(giftsOf(years)).toBe(giftsOf(given));
    }),
  );
});

test('the newest year comes first, and in it what got most', () => {
  const one = { purpose: 'fund', gifts: 1 } as const;
  const given = [
    { ...one, year: 2025, cents: 100 },
    { ...one, year: 2026, cents: -500 },
    { ...one, year: 2026, cents: 100 },
    { ...one, year: 2026, cents: 300 },
  ];
  expect(fundYears(given).map(({ year, purposes }) => [year, purposes.map((row) => row.cents)])).toEqual([
    [2026, [300, 100, -500]],
    [2025, [100]],
  ]);
});

function giftsOf(counted: readonly { readonly gifts: number }[]): number {
  let gifts = 0;
  for (const one of counted) gifts += one.gifts;
  return gifts;
}

const event = fc.record({
  what: fc.constantFrom('give', 'give', 'pay', 'pay', 'refund', 'charge back', 'reverse', 'wait'),
  room: fc.constantFrom(undefined, 'de-klop', 'top'),
  amount: fc.integer({ min: 100, max: 90_000 }),
  pick: fc.nat(),
});

test('after 10,000 events the page, the books and the provider agree to the cent', async () => {
  const world = fund();
  const { provider } = world;
  for (const { what, room, amount, pick } of fc.sample(event, { numRuns: 10_000, seed: 28 })) {
    const payments = [...provider.payments.values()].slice(-20);
    const payment = payments[pick % Math.max(1, payments.length)];
    if (what === 'wait') world.clock.advance((pick % 5) * day);
    if (what === 'give') {
      const purpose = room === undefined ? wholeFund : { kind: 'room' as const, room };
      await startDonation(world, aRequest({ amount: cents(amount), purpose }), `key${world.ids.next()}`);
    }
    if (payment === undefined) continue;
    if (what === 'pay') provider.become(payment.id, 'paid');
    if (what === 'refund' && payment.status === 'paid') provider.refund(payment.id, amount, 'processing');
    if (what === 'charge back' && payment.status === 'paid') provider.chargeBack(payment.id);
    const reversed = payment.chargebacks.find((chargeback) => chargeback.reversedAt === undefined);
    if (what === 'reverse' && reversed) provider.reverseChargeback(payment.id, reversed.id);
    await settlePayment(world, payment.id);
  }
  const response = await answerFund({ ledger: world.ledger, mode: 'live' })(
    new Request('https://site.example/api/fund'),
  );
  const answer: FundAnswer = await response.json();
  const years = fundYears(answer.totals);
  expect(years.length).toBeGreaterThan(3);
  expect(sum(years.map((year) => year.cents))).toBe(provider.balance());
});
