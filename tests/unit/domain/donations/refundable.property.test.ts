import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, sum, type Cents } from '../../../../src/domain/donations/money/cents.ts';
import type { Chargeback, Payment, Refund } from '../../../../src/domain/donations/provider/provider.ts';
import { refundable } from '../../../../src/domain/donations/self-service/refund-guard.ts';
import type { RefundWish } from '../../../../src/domain/donations/ledger/refund-wishes.ts';
import { start } from '../../../doubles/fund.ts';

const paid = cents(1000);

interface Event {
  readonly refunds?: readonly Refund[];
  readonly chargebacks?: readonly Chargeback[];
  readonly wishes?: readonly RefundWish[];
}

/** What can be so of a part of a payment, made with an id and an amount of its own; whether it takes that amount away. */
const events = {
  'a refund under way': [true, (id, amount) => ({ refunds: [refund(id, amount, 'pending')] })],
  'a refund that arrived': [true, (id, amount) => ({ refunds: [refund(id, amount, 'refunded')] })],
  'a refund that failed': [false, (id, amount) => ({ refunds: [refund(id, amount, 'failed')] })],
  'a refund that was called off': [false, (id, amount) => ({ refunds: [refund(id, amount, 'canceled')] })],
  'a chargeback': [true, (id, amount) => ({ chargebacks: [chargeback(id, amount)] })],
  'a chargeback that was undone': [
    false,
    (id, amount) => ({ chargebacks: [{ ...chargeback(id, amount), reversedAt: start }] }),
  ],
  'a wish not sent yet': [true, (id, amount) => ({ wishes: [wish(id, amount, { kind: 'waiting' })] })],
  'a wish that is refused': [false, (id, amount) => ({ wishes: [wish(id, amount, { kind: 'refused' })] })],
  'a wish that is accepted and not shown yet': [
    true,
    (id, amount) => ({ wishes: [wish(id, amount, { kind: 'accepted', refundId: `re-${id}` })] }),
  ],
  'a wish that is shown as a refund with its id': [
    true,
    (id, amount) => ({
      wishes: [wish(id, amount, { kind: 'waiting' })],
      refunds: [{ ...refund(`re-${id}`, amount, 'queued'), wishId: id }],
    }),
  ],
  'a wish that is shown as the refund it became': [
    true,
    (id, amount) => ({
      wishes: [wish(id, amount, { kind: 'accepted', refundId: `re-${id}` })],
      refunds: [refund(`re-${id}`, amount, 'processing')],
    }),
  ],
  'a wish about another payment': [
    false,
    (id, amount) => ({ wishes: [{ ...wish(id, amount, { kind: 'waiting' }), paymentId: 'tr_2' }] }),
  ],
} satisfies Record<string, readonly [takes: boolean, of: (id: string, amount: Cents) => Event]>;

const story = fc.array(
  fc.record({ what: fc.constantFrom(...Object.values(events)), amount: fc.integer({ min: 1, max: 400 }).map(cents) }),
  { maxLength: 8 },
);

test('what can still be given back is what was paid, less each part that is gone or asked for once, and never less than nothing', () => {
  fc.assert(
    fc.property(story, (parts) => {
      const happened: Event[] = parts.map(({ what: [, of], amount }, at) => of(`id${at}`, amount));
      const truth = payment({
        refunds: happened.flatMap(({ refunds = [] }) => refunds),
        chargebacks: happened.flatMap(({ chargebacks = [] }) => chargebacks),
      });
      const taken = sum(parts.flatMap(({ what: [takes], amount }) => (takes ? [amount] : [])));
      const wishes = happened.flatMap((event) => event.wishes ?? []);
      expect(refundable({ refunds: wishes }, truth)).toBe(Math.max(0, paid - taken));
    }),
    { numRuns: 1000 },
  );
});

test.each(Object.entries(events))('after %s alone the rest can be given back', (_, [takes, of]) => {
  const { refunds = [], chargebacks = [], wishes = [] }: Event = of('id1', cents(300));
  expect(refundable({ refunds: wishes }, payment({ refunds, chargebacks }))).toBe(takes ? 700 : 1000);
});

test('of a payment that was not paid, or not in euros, nothing can be given back', () => {
  expect(refundable({ refunds: [] }, payment({ status: 'open' }))).toBe(0);
  expect(refundable({ refunds: [] }, payment({ amount: { currency: 'HUF', cents: paid } }))).toBe(0);
});

function payment(more: Partial<Payment>): Payment {
  const fixed = { id: 'tr_1', status: 'paid', mode: 'live', sequence: 'oneoff', createdAt: start } as const;
  return { ...fixed, amount: { currency: 'EUR', cents: paid }, refunds: [], chargebacks: [], ...more };
}

function refund(id: string, amount: Cents, status: Refund['status']): Refund {
  return { id, amount: { currency: 'EUR', cents: amount }, status, createdAt: start };
}

function chargeback(id: string, amount: Cents): Chargeback {
  return { id, amount: { currency: 'EUR', cents: amount }, createdAt: start };
}

function wish(id: string, amount: Cents, answer: RefundWish['answer']): RefundWish {
  return { id, paymentId: 'tr_1', amount, answer };
}
