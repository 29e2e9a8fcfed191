import { expect, test } from 'vitest';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import type { Donation } from '../../../../src/domain/donations/ledger/donation.ts';
import { foldDonation } from '../../../../src/domain/donations/ledger/fold-donation.ts';
import type { Entry, LedgerEvent } from '../../../../src/domain/donations/ledger/entries.ts';
import type { Frequency } from '../../../../src/domain/donations/money/frequency.ts';
import { diffPayment } from '../../../../src/domain/donations/payments/diff-payment.ts';
import type { Payment, Refund } from '../../../../src/domain/donations/provider/provider.ts';

/** Shortly after midnight in Amsterdam: the day before in Greenwich. */
const now = Date.parse('2026-05-01T00:30:00+02:00');
const euros = (amount: number) => ({ currency: 'EUR', cents: cents(amount) });
const refund: Refund = { id: 're_1', amount: euros(300), status: 'refunded', createdAt: now };
const gift = { type: 'gift', paymentId: 'tr_1', cents: cents(1000), bookedOn: '2026-05-01' } as const;
const received: readonly LedgerEvent[] = [
  { type: 'payment-bound', paymentId: 'tr_1', sequence: 'oneoff', attemptId: 'att1' },
  { type: 'payment-status', paymentId: 'tr_1', status: 'paid' },
  gift,
];
const boundDebit = { type: 'payment-bound', paymentId: 'tr_1', sequence: 'recurring', amount: 1000 };

test('of a first look all is written: what was bound, its status, and the gift on the day in Amsterdam', () => {
  expect(diffPayment(donationOf('once'), payment({}), now)).toStrictEqual([
    { type: 'payment-bound', paymentId: 'tr_1', sequence: 'oneoff', attemptId: 'att1' },
    { type: 'payment-status', paymentId: 'tr_1', status: 'paid' },
    gift,
  ]);
});

test('the day of a gift is the day that it was paid, where the provider says that', () => {
  const facts = diffPayment(donationOf('once'), payment({ paidAt: now + 86_400_000 }), now);
  expect(facts.at(-1)).toStrictEqual({ ...gift, bookedOn: '2026-05-02' });
});

test('a debit says by which mandate, and what a donor pays by hand says none', () => {
  const [bound, , money] = diffPayment(donationOf('monthly'), debitOf({}), now);
  expect(bound).toStrictEqual(boundDebit);
  expect(money).toStrictEqual({ ...gift, mandateId: 'mdt_1' });
  const byHand = diffPayment(donationOf('monthly'), payment({ sequence: 'first', mandateId: 'mdt_1' }), now);
  expect(byHand.at(-1)).toStrictEqual(gift);
});

test.each([
  ['of a gift of ours, by its mark', 'monthly', { donationId: 'id1' }, undefined],
  ['without a mark', 'monthly', { donationId: undefined }, undefined],
  ['of another gift', 'monthly', { donationId: 'id2' }, 'other-donation'],
  ['of an amount that nobody agreed to', 'monthly', { amount: euros(900) }, 'other-amount'],
  ['of a gift that does not repeat', 'once', {}, 'other-amount'],
] as const)(
  'a debit %s, seen for the first time, is held or not, and is in the books',
  (_, frequency, more, reason) => {
    const [bound, second] = diffPayment(donationOf(frequency), debitOf(more), now);
    expect(bound).toMatchObject({ type: 'payment-bound', paymentId: 'tr_1' });
    const held = { type: 'payment-held', paymentId: 'tr_1', reason };
    expect(second).toStrictEqual(reason ? held : { type: 'payment-status', paymentId: 'tr_1', status: 'paid' });
  },
);

test('money back of a gift that was received is booked, whatever else the provider says of that payment by then', () => {
  const booked = { type: 'refund', paymentId: 'tr_1', refundId: 're_1', cents: -300, bookedOn: '2026-05-01' };
  const donation = donationOf('once', received);
  for (const more of [{}, { status: 'expired' }, { amount: euros(900) }] satisfies Partial<Payment>[])
    expect(diffPayment(donation, payment({ ...more, refunds: [refund] }), now)).toStrictEqual([booked]);
});

test('money back of a payment that never was received is no news', () => {
  const facts = diffPayment(donationOf('once'), payment({ status: 'failed', refunds: [refund] }), now);
  expect(facts.map(({ type }) => type)).toEqual(['payment-bound', 'payment-status']);
});

function payment(more: Partial<Payment>): Payment {
  const ours = { id: 'tr_1', mode: 'live', donationId: 'id1', attemptId: 'att1', createdAt: now } as const;
  return { status: 'paid', sequence: 'oneoff', amount: euros(1000), refunds: [], chargebacks: [], ...ours, ...more };
}

function debitOf(more: { readonly donationId?: string | undefined; readonly amount?: Payment['amount'] }): Payment {
  const { attemptId: _, donationId: __, ...rest } = payment({ sequence: 'recurring', mandateId: 'mdt_1' });
  const { donationId, amount = rest.amount } = more;
  return { ...rest, amount, ...(donationId !== undefined && { donationId }) };
}

function donationOf(frequency: Frequency, facts: readonly LedgerEvent[] = []): Donation {
  const opening = { mode: 'live', amount: cents(1000), frequency, purpose: { kind: 'fund' } } as const;
  const donation = foldDonation('id1', [
    { at: now, type: 'created', ...opening },
    { at: now, type: 'attempt-started', attemptId: 'att1' },
    ...facts.map((fact): Entry => ({ at: now, ...fact })),
  ]);
  if (donation === undefined) throw new Error('no donation');
  return donation;
}
