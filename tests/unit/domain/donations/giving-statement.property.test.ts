import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearOf } from '../../../../src/shared/calendar.ts';
import { cents, negative, sum } from '../../../../src/domain/donations/money/cents.ts';
import { netOf, type Donation } from '../../../../src/domain/donations/ledger/donation.ts';
import { foldDonation } from '../../../../src/domain/donations/ledger/fold-donation.ts';
import type { Entry, MoneyEvent } from '../../../../src/domain/donations/ledger/entries.ts';
import { contentOf, statementOf, yearsOf } from '../../../../src/domain/donations/ledger/giving-statement.ts';

const days = fc
  .date({ min: new Date('2024-12-01'), max: new Date('2028-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amounts = fc.integer({ min: 1, max: 5_000_000 }).map(cents);
const back = amounts.map((amount) => negative(amount));
const booking = { paymentId: fc.constantFrom('tr_1', 'tr_2', 'stripe:cs_1'), bookedOn: days };
const ids = fc.uuid();

/** Money that came and went, in whatever order: also what no bank would do. */
const moves = fc.array(
  fc.oneof<fc.Arbitrary<MoneyEvent>[]>(
    fc.record({ ...booking, type: fc.constant('gift' as const), cents: amounts, method: fc.constant('ideal') }),
    fc.record({ ...booking, type: fc.constant('refund' as const), cents: back, refundId: ids }),
    fc.record({ ...booking, type: fc.constant('refund-failed' as const), cents: amounts, refundId: ids }),
    fc.record({ ...booking, type: fc.constant('chargeback' as const), cents: back, chargebackId: ids }),
    fc.record({ ...booking, type: fc.constant('chargeback-reversed' as const), cents: amounts, chargebackId: ids }),
  ),
  { maxLength: 30 },
);
const donors = fc.array(moves, { minLength: 1, maxLength: 5 }).map((histories) => histories.map(donationWith));

function donationWith(history: readonly MoneyEvent[], index: number): Donation {
  const opening: Entry = {
    at: 0,
    type: 'created',
    mode: 'live',
    amount: cents(1000),
    frequency: 'once',
    purpose: { kind: 'fund' },
  };
  const bound = ['tr_1', 'tr_2', 'stripe:cs_1'].map((paymentId): Entry => ({
    at: 1,
    type: 'payment-bound',
    paymentId,
    sequence: 'oneoff',
  }));
  const lines = history.map((fact, at): Entry => ({ at: at + 2, ...fact }));
  const donation = foldDonation(`d${index}`, [opening, ...bound, ...lines]);
  if (donation === undefined) throw new Error('no donation');
  return donation;
}

const allYears = (donations: readonly Donation[]) => new Set(donations.flatMap(yearsOf));

test('the net of a statement is what the books have of that year, and the years add up to everything, whatever happened', () => {
  fc.assert(
    fc.property(donors, (donations) => {
      const money = donations.flatMap(({ payments }) => payments.flatMap((payment) => payment.money));
      const statements = [...allYears(donations)].map((year) => statementOf(donations, year));
      for (const statement of statements) {
        const booked = money.filter(({ bookedOn }) => yearOf(bookedOn) === statement?.year);
        expect(statement?.net).toBe(sum(booked.map((entry) => entry.cents)));
        expect(statement?.lines).toHaveLength(booked.length);
        const dates = statement?.lines.map(({ bookedOn }) => bookedOn) ?? [];
        expect(dates).toEqual(dates.toSorted());
      }
      const total = sum(donations.map(({ payments }) => netOf(payments)));
      expect(sum(statements.map((statement) => statement?.net ?? cents(0)))).toBe(total);
    }),
  );
});

test('every line of money back is negative on it, and every gift is not', () => {
  fc.assert(
    fc.property(donors, (donations) => {
      for (const year of allYears(donations))
        for (const { kind, cents: amount } of statementOf(donations, year)?.lines ?? [])
          expect(amount < 0).toBe(kind === 'refund' || kind === 'chargeback');
    }),
  );
});

test('two statements have the same content text when, and only when, they say the same', () => {
  fc.assert(
    fc.property(donors, fc.nat(), (donations, which) => {
      for (const year of allYears(donations)) {
        expect(contentOf(donations.toReversed(), year)).toBe(contentOf(donations, year));
        // The books with one line less, as they were before.
        const index = which % donations.length;
        const before = donations.with(index, withoutLast(donations[index]));
        const same = JSON.stringify(statementOf(before, year)) === JSON.stringify(statementOf(donations, year));
        expect(contentOf(before, year) === contentOf(donations, year)).toBe(same);
      }
    }),
  );
});

test('a year without money has no statement', () => {
  expect(statementOf([donationWith([], 0)], 2026)).toBeUndefined();
  expect(statementOf([], 2026)).toBeUndefined();
});

function withoutLast(donation: Donation | undefined): Donation {
  if (donation === undefined) throw new Error('no donation');
  const payment = donation.payments.findLast(({ money }) => money.length > 0);
  const payments = donation.payments.map((one) => (one === payment ? { ...one, money: one.money.slice(0, -1) } : one));
  return { ...donation, payments };
}
