import * as z from 'zod';
import { cents } from '../../../src/domain/donations/money/cents.ts';

/** Stripe's times are whole seconds. */
export const time = z.int().transform((seconds) => seconds * 1000);
export const mode = z.boolean().transform((isLive) => (isLive ? 'live' : 'test'));
/** Whole minor units, and a currency in small letters. */
const money = { amount: z.int().nonnegative(), currency: z.string() };
/** Ours, if it is ours: other payments on the same account may carry anything. */
const metadata = z.object({ donationId: z.string().optional(), attemptId: z.string().optional() }).catch({});
/** An id, also where the thing itself was asked for. */
export const id = z.union([z.string(), z.object({ id: z.string() }).transform((thing) => thing.id)]);

export function toMoney(amount: number, currency: string) {
  return { currency: currency.toUpperCase(), cents: cents(amount) };
}

const charge = z.object({
  created: time,
  payment_method_details: z.object({ type: z.string() }).nullish(),
  failure_code: z.string().nullish(),
  outcome: z.object({ reason: z.string().nullish() }).nullish(),
});

export const intentAnswer = z.object({
  id: z.string(),
  status: z.string(),
  payment_method: id.nullish(),
  latest_charge: charge.nullish(),
  last_payment_error: z.object({ code: z.string().nullish(), decline_code: z.string().nullish() }).nullish(),
});
export type IntentAnswer = z.output<typeof intentAnswer>;

export const sessionAnswer = z.object({
  id: z.string(),
  status: z.enum(['open', 'complete', 'expired']),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  livemode: mode,
  amount_total: money.amount,
  currency: money.currency,
  customer: id.nullish(),
  metadata,
  created: time,
  url: z.string().nullish(),
  payment_intent: z.union([z.string(), intentAnswer]).nullish(),
});
export type SessionAnswer = z.output<typeof sessionAnswer>;

export const invoiceAnswer = z.object({
  id: z.string(),
  status: z.enum(['draft', 'open', 'paid', 'void', 'uncollectible']),
  livemode: mode,
  amount_due: money.amount,
  amount_paid: money.amount,
  total: z.int(),
  currency: money.currency,
  customer: id.nullish(),
  created: time,
  attempted: z.boolean(),
  status_transitions: z.object({ paid_at: time.nullish() }),
  parent: z
    .object({ subscription_details: z.object({ subscription: id, metadata: metadata.nullish() }).nullish() })
    .nullish(),
  payments: z.object({ data: z.array(z.object({ payment: z.object({ payment_intent: id.nullish() }) })) }).optional(),
});
export type InvoiceAnswer = z.output<typeof invoiceAnswer>;

export const refundAnswer = z.object({
  id: z.string(),
  ...money,
  created: time,
  status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']),
  payment_intent: id.nullish(),
  /** Nothing of ours where it was made by hand. */
  metadata: z.object({ wishId: z.string().optional() }).catch({}),
});

export const disputeAnswer = z.object({
  id: z.string(),
  ...money,
  created: time,
  reason: z.string(),
  payment_intent: id.nullish(),
  /** What it did to our balance: the amount away, and back when we won. Empty: a question only, no money moved. */
  balance_transactions: z.array(z.object({ amount: z.int(), created: time })),
});

export const subscriptionAnswer = z.object({
  id: z.string(),
  customer: id,
  status: z.enum([
    'trialing',
    'active',
    'past_due',
    'incomplete',
    'incomplete_expired',
    'canceled',
    'unpaid',
    'paused',
  ]),
  livemode: mode,
  pause_collection: z.unknown(),
  metadata,
  default_payment_method: id.nullish(),
  trial_end: time.nullish(),
  items: z.object({
    // Ours have one.
    data: z.tuple([
      z.object({
        id: z.string(),
        current_period_end: time,
        price: z.object({
          currency: money.currency,
          unit_amount: money.amount,
          recurring: z.object({ interval: z.string(), interval_count: z.int() }),
        }),
      }),
    ]),
  }),
});

export const methodAnswer = z.object({ id: z.string(), type: z.string() });
