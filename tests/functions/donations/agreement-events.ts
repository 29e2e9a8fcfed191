import * as fc from 'fast-check';
import type { PaymentStatus } from '../../../src/domain/donations/provider/provider.ts';

/** What may happen to a fund. `of` picks whose gift, payment or subscription it is, from all that there are by then. */
export type FundEvent =
  | {
      readonly do: 'give';
      readonly amount: number;
      readonly frequency: 'once' | 'monthly' | 'yearly';
      readonly purpose: number;
      readonly via: number;
    }
  | PaymentEvent
  | { readonly do: 'debit'; readonly of: number }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'reconcile' };

export type PaymentEvent =
  | { readonly do: 'end'; readonly of: number; readonly status: PaymentStatus }
  | { readonly do: 'refund'; readonly of: number; readonly amount: number; readonly pending: boolean }
  | { readonly do: 'refund goes through' | 'refund fails' | 'charge back' | 'reverse'; readonly of: number }
  | { readonly do: 'tell'; readonly of: number; readonly times: number };

const of = fc.nat({ max: 1_000_000 });
const amount = fc.integer({ min: 100, max: 90_000 });
const status = fc.constantFrom<PaymentStatus[]>('paid', 'paid', 'paid', 'paid', 'failed', 'canceled', 'expired');

export const fundEvent: fc.Arbitrary<FundEvent> = fc.oneof(
  weighing(
    120,
    fc.record({
      do: fc.constant('give'),
      amount,
      frequency: fc.constantFrom('once', 'once', 'monthly', 'yearly'),
      purpose: fc.nat({ max: 3 }),
      via: fc.nat({ max: 1 }),
    }),
  ),
  weighing(300, fc.record({ do: fc.constant('end'), of, status })),
  weighing(120, fc.record({ do: fc.constant('refund'), of, amount, pending: fc.boolean() })),
  weighing(
    180,
    fc.record({
      do: fc.constantFrom('refund goes through', 'refund fails', 'charge back', 'charge back', 'reverse'),
      of,
    }),
  ),
  weighing(120, fc.record({ do: fc.constant('debit'), of })),
  weighing(140, fc.record({ do: fc.constant('tell'), of, times: fc.integer({ min: 1, max: 4 }) })),
  weighing(12, fc.record({ do: fc.constant('wait'), hours: fc.integer({ min: 1, max: 180 }) })),
  weighing(2, fc.record({ do: fc.constant('reconcile') })),
);

function weighing<T extends FundEvent>(weight: number, arbitrary: fc.Arbitrary<T>) {
  return { weight, arbitrary };
}
