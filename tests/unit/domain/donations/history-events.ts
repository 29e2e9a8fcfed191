import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { PaymentStatus } from '../../../../src/domain/donations/provider/provider.ts';

/** What can happen around donations. Numbers pick the newest but n of what there is; `via` a provider. */
export type Event =
  | {
      readonly do: 'start';
      readonly who: number;
      readonly frequency: 'once' | 'monthly';
      readonly amount: number;
      readonly via: number;
    }
  | { readonly do: 'retry'; readonly who: number; readonly via: number }
  | { readonly do: 'pause' | 'stop' | 'raise'; readonly who: number }
  | { readonly do: 'become'; readonly payment: number; readonly status: PaymentStatus; readonly code: string }
  | { readonly do: 'refund'; readonly payment: number; readonly amount: number; readonly pending: boolean }
  | {
      readonly do: 'refund fails' | 'charge back' | 'reverse' | 'webhook' | 'webhooks' | 'pay by hand';
      readonly payment: number;
    }
  | { readonly do: 'debit' | 'cancel at provider' | 'revoke'; readonly subscription: number }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'fall silent' | 'lose answers'; readonly via: number }
  | { readonly do: 'reconcile' | 'pay owed' | 'break mail' | 'be well' };

const index = fc.nat({ max: 5 });
/** Which of the providers, by its place; beyond the last: nobody chose, or all of them. */
const via = fc.nat({ max: 2 });
const status = fc.constantFrom<PaymentStatus[]>(
  'open',
  'pending',
  'paid',
  'paid',
  'paid',
  'failed',
  'canceled',
  'expired',
);
const code = fc.constantFrom('AM04', 'AM04', 'AC04', 'MD07', 'MS03');
const frequency = fc.constantFrom('once' as const, 'monthly' as const, 'monthly' as const);
const amount = fc.integer({ min: 100, max: 90_000 });

export const histories: Arbitrary<Event[]> = fc.array(
  fc.oneof(
    of(3, fc.record({ do: only('start'), who: index, frequency, amount, via })),
    of(1, fc.record({ do: only('retry'), who: index, via })),
    of(1, fc.record({ do: only('pause', 'stop', 'raise'), who: index })),
    of(8, fc.record({ do: only('become'), payment: index, status, code })),
    of(1, fc.record({ do: only('refund'), payment: index, amount, pending: fc.boolean() })),
    of(1, fc.record({ do: only('refund fails', 'charge back', 'reverse'), payment: index })),
    of(5, fc.record({ do: only('webhook', 'webhooks'), payment: index })),
    of(2, fc.record({ do: only('pay by hand'), payment: index })),
    of(5, fc.record({ do: only('debit'), subscription: index })),
    of(1, fc.record({ do: only('cancel at provider', 'revoke', 'debit'), subscription: index })),
    of(2, fc.record({ do: only('wait'), hours: fc.integer({ min: 1, max: 900 }) })),
    of(4, fc.record({ do: only('reconcile', 'pay owed', 'pay owed') })),
    of(1, fc.record({ do: only('fall silent', 'lose answers'), via })),
    of(2, fc.record({ do: only('break mail', 'be well', 'be well', 'be well') })),
  ),
  { minLength: 20, maxLength: 80, size: 'max' },
);

function of(weight: number, arbitrary: Arbitrary<Event>) {
  return { weight, arbitrary };
}

function only<const Names extends [Event['do'], ...Event['do'][]]>(...names: Names): Arbitrary<Names[number]> {
  return fc.constantFrom(...names);
}
