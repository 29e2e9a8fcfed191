import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { parseDonationRequest } from '../../../../src/domain/donations/payments/donation-request.ts';
import {
  costsFromKey,
  costsKey,
  costsOf,
  withCosts,
  type PaymentCosts,
} from '../../../../src/domain/donations/money/payment-costs.ts';

const costs = fc.record({ fixed: fc.integer({ min: 0, max: 500 }), share: fc.integer({ min: 0, max: 1000 }) });
const gift = fc.integer({ min: 100, max: 50_000_00 }).map(cents);
const iDeal: PaymentCosts = { fixed: 32, share: 0 };
const rooms = new Set<string>();

test('of € 10 with € 0,32 of costs, € 10,32 is paid', () => {
  expect(withCosts(cents(1000), iDeal)).toBe(1032);
});

test('a share is counted over the costs too', () => {
  // 1.8 % and € 0,25: of 1044 the provider keeps 25 + 18.792, rounded up to 44.
  expect(withCosts(cents(1000), { fixed: 25, share: 180 })).toBe(1044);
});

test('the whole gift arrives, and not a cent more is asked than that takes', () => {
  fc.assert(
    fc.property(gift, costs, (amount, price) => {
      const paid = withCosts(amount, price);
      const arrives = (of: number) => of - costsOf(cents(of), price);
      expect(arrives(paid)).toBeGreaterThanOrEqual(amount);
      expect(arrives(paid - 1)).toBeLessThan(amount);
    }),
    { numRuns: 2000 },
  );
});

test('what the form sends back is what it showed', () => {
  fc.assert(
    fc.property(costs, (price) => {
      expect(costsFromKey(costsKey(price))).toEqual(price);
    }),
  );
});

test('gift and costs are apart, and together what is paid', () => {
  fc.assert(
    fc.property(gift, costs, (amount, price) => {
      const typed = { otherAmount: (amount / 100).toFixed(2), coverCosts: costsKey(price) };
      const parsed = parseDonationRequest(typed, rooms, price);
      const isTooLarge = withCosts(amount, price) > 50_000_00;
      expect(parsed.ok).toBe(!isTooLarge);
      if (parsed.ok) expect(parsed.request.amount - (parsed.request.coveredCosts ?? 0)).toBe(amount);
    }),
  );
});

test('without a tick only the gift is paid', () => {
  const parsed = parseDonationRequest({ amount: '10' }, rooms, iDeal);
  expect(parsed).toMatchObject({ ok: true, request: { amount: 1000 } });
  expect(parsed.ok && 'coveredCosts' in parsed.request).toBe(false);
});

test.each([['40-0'], ['32-10'], ['on'], ['-100-0']])(
  'nobody pays costs that the form did not show: %s',
  (coverCosts) => {
    const errors = [{ field: 'amount', code: 'costs-changed' }];
    expect(parseDonationRequest({ amount: '10', coverCosts }, rooms, iDeal)).toMatchObject({ ok: false, errors });
    expect(parseDonationRequest({ amount: '10', coverCosts }, rooms)).toMatchObject({ ok: false, errors });
  },
);

test('with the costs a gift may be too large', () => {
  const typed = { frequency: 'monthly', otherAmount: '1000,00', email: 'ama@example.org', coverCosts: '32-0' };
  expect(parseDonationRequest(typed, rooms, iDeal)).toMatchObject({
    ok: false,
    errors: [{ field: 'otherAmount', code: 'amount-too-large' }],
  });
});
