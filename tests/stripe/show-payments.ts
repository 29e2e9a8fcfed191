import type { Stripe } from 'stripe';
import type { Dispute, Intent, Refund, Session } from './records.ts';
import { find, type World } from './world.ts';

/** The part of a thing that we show, held against the types of Stripe's own package; `Loose` are things inside that are shown in part too. */
export type Shape<T, Loose extends keyof T = never> = Partial<Omit<T, Loose>> & { readonly [Key in Loose]?: unknown };

/** Names of what the caller wants to see whole: `payment_intent.latest_charge`. */
export type Expand = readonly string[];

/** ms; a session that nobody finishes. */
export const sessionLifetime = 24 * 60 * 60 * 1000;

export function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

export function showSession(world: World, origin: string, session: Session, expand: Expand = []) {
  const intent = session.intent === null ? null : find(world.intents, session.intent);
  const inside = expand.includes('payment_intent.latest_charge') ? ['latest_charge'] : [];
  const isWhole = inside.length > 0 || expand.includes('payment_intent');
  return {
    id: session.id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: session.adaptive },
    amount_subtotal: session.amount,
    amount_total: session.amount,
    cancel_url: session.cancelUrl,
    client_reference_id: session.reference,
    created: seconds(session.created),
    currency: session.currency,
    customer: session.customer,
    expires_at: seconds(session.created + sessionLifetime),
    livemode: session.livemode,
    locale: 'nl',
    metadata: session.metadata,
    mode: 'payment',
    payment_intent: intent && isWhole ? showIntent(world, intent, inside) : session.intent,
    excluded_payment_method_types: session.excluded,
    payment_method_types: ['card', 'ideal'].filter((type) => !session.excluded.includes(type)),
    payment_status: intent?.status === 'succeeded' ? 'paid' : 'unpaid',
    status: session.status,
    ...(session.presented && {
      presentment_details: {
        presentment_amount: session.presented.amount,
        presentment_currency: session.presented.currency,
      },
    }),
    submit_type: 'donate',
    success_url: session.successUrl,
    url: session.status === 'open' ? `${origin}/c/pay/${session.id}` : null,
  } satisfies Shape<Stripe.Checkout.Session, 'payment_intent'>;
}

export function showIntent(world: World, intent: Intent, expand: Expand = []) {
  const error =
    intent.failure === null ? null : { type: 'card_error', code: intent.failure, decline_code: intent.failure };
  const charge = showCharge(world, intent);
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    amount_received: intent.status === 'succeeded' ? intent.amount : 0,
    created: seconds(intent.created),
    currency: intent.currency,
    customer: intent.customer,
    last_payment_error: error,
    latest_charge: expand.includes('latest_charge') ? charge : charge.id,
    livemode: false,
    metadata: intent.metadata,
    payment_method: intent.method,
    status: intent.status,
  } satisfies Shape<Stripe.PaymentIntent, 'latest_charge' | 'last_payment_error'>;
}

export function showCharge(world: World, intent: Intent) {
  const refunded = [...world.refunds.values()].filter(
    ({ intent: of, status }) => of === intent.id && status !== 'failed',
  );
  const given = refunded.reduce((sum, { amount }) => sum + amount, 0);
  return {
    id: intent.id.replace('pi_', 'ch_'),
    object: 'charge',
    amount: intent.amount,
    amount_refunded: given,
    created: seconds(intent.charged),
    currency: intent.currency,
    customer: intent.customer,
    disputed: [...world.disputes.values()].some((dispute) => dispute.intent === intent.id),
    failure_code: intent.failure,
    livemode: false,
    metadata: intent.metadata,
    paid: intent.status === 'succeeded',
    payment_intent: intent.id,
    payment_method: intent.method,
    payment_method_details: { type: intent.type },
    refunded: given === intent.amount,
    status:
      intent.status === 'requires_payment_method' ? 'failed' : intent.status === 'processing' ? 'pending' : 'succeeded',
  } satisfies Shape<Stripe.Charge>;
}

export function showRefund({ id, created, intent, amount, metadata, status }: Refund) {
  return {
    id,
    object: 'refund',
    amount,
    charge: intent.replace('pi_', 'ch_'),
    created: seconds(created),
    currency: 'eur',
    metadata,
    payment_intent: intent,
    status,
  } satisfies Shape<Stripe.Refund>;
}

export function showDispute({ id, created, intent, amount, reason, status, moves }: Dispute) {
  return {
    id,
    object: 'dispute',
    amount,
    balance_transactions: moves.map((move) => ({
      object: 'balance_transaction' as const,
      amount: move.amount,
      created: seconds(move.created),
      currency: 'eur',
      type: 'adjustment' as const,
    })),
    charge: intent.replace('pi_', 'ch_'),
    created: seconds(created),
    currency: 'eur',
    livemode: false,
    metadata: {},
    payment_intent: intent,
    reason,
    status,
  } satisfies Shape<Stripe.Dispute, 'balance_transactions'>;
}
