import { expect, test } from 'vitest';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import type { Donation } from '../../../../src/domain/donations/ledger/donation.ts';
import { foldDonation } from '../../../../src/domain/donations/ledger/fold-donation.ts';
import type { Entry, LedgerEvent } from '../../../../src/domain/donations/ledger/entries.ts';
import { contentOf, statementOf, yearsOf } from '../../../../src/domain/donations/ledger/giving-statement.ts';

const gift = { type: 'gift', paymentId: 'tr_1', cents: cents(1000) } as const;

test('what was booked on one day stands in the order of the books, whichever gift it is of', () => {
  const later = donationOf('late', [5, { ...gift, bookedOn: '2026-05-01' }]);
  const earlier = donationOf('early', [4, { ...gift, bookedOn: '2026-05-01' }]);
  expect(statementOf([later, earlier], 2026)?.lines.map(({ donationId }) => donationId)).toEqual(['early', 'late']);
});

test('the years are each named once, the newest first', () => {
  const moves = ['2025-12-31', '2027-01-01', '2026-06-01', '2026-07-01'];
  const lines = moves.map((bookedOn, at): [number, LedgerEvent] => [at, { ...gift, bookedOn }]);
  expect(yearsOf(donationOf('d', ...lines))).toEqual([2027, 2026, 2025]);
});

test('a gift without money in a year is not in the content of that year', () => {
  const moved = donationOf('moved', [2, { ...gift, bookedOn: '2026-05-01' }]);
  const other = donationOf('other', [2, { ...gift, bookedOn: '2025-05-01' }]);
  expect(contentOf([moved, other], 2026)).toBe(contentOf([moved], 2026));
});

test('a gift says how it was paid and by which mandate; money back and a gift of which neither is known do not', () => {
  const debit = { ...gift, bookedOn: '2026-05-01', method: 'directdebit', mandateId: 'mdt_1' } as const;
  const back = { type: 'refund', refundId: 're_1', paymentId: 'tr_1', cents: cents(-1000) } as const;
  const bare = { ...gift, bookedOn: '2026-05-03' };
  const donation = donationOf('d', [2, debit], [3, { ...back, bookedOn: '2026-05-02' }], [4, bare]);
  const same = { purpose: { kind: 'fund' }, paymentId: 'tr_1', donationId: 'd' };
  expect(statementOf([donation], 2026)?.lines).toStrictEqual([
    { ...same, kind: 'gift', cents: 1000, bookedOn: '2026-05-01', method: 'directdebit', mandateId: 'mdt_1' },
    { ...same, kind: 'refund', cents: -1000, bookedOn: '2026-05-02' },
    { ...same, kind: 'gift', cents: 1000, bookedOn: '2026-05-03' },
  ]);
});

test('a gift of before the signatures has no number of the agreement', () => {
  const agreement = {
    type: 'agreement-set',
    number: 'P-1',
    signedOn: '2026-05-02',
    firstYear: 2026,
    years: 5,
  } as const;
  const donation = donationOf(
    'd',
    [2, { ...gift, bookedOn: '2026-05-01' }],
    [3, { ...gift, bookedOn: '2026-05-02' }],
    [4, agreement],
  );
  const numbers = statementOf([donation], 2026)?.lines.map((line) => line.agreement);
  expect(numbers).toEqual([undefined, 'P-1']);
});

function donationOf(id: string, ...facts: readonly [at: number, fact: LedgerEvent][]): Donation {
  const opening = { mode: 'live', amount: cents(1000), frequency: 'once', purpose: { kind: 'fund' } } as const;
  const donation = foldDonation(id, [
    { at: 0, type: 'created', ...opening },
    { at: 1, type: 'payment-bound', paymentId: 'tr_1', sequence: 'oneoff' },
    ...facts.map(([at, fact]): Entry => ({ at, ...fact })),
  ]);
  if (donation === undefined) throw new Error('no donation');
  return donation;
}
