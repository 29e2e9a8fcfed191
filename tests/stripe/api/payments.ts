import * as z from 'zod';
import { parse } from '../form.ts';
import { expireSession, openSession, refund } from '../payments.ts';
import { missing, Problem } from '../problem.ts';
import { showDispute, showIntent, showRefund, showSession } from '../show-payments.ts';
import type { World } from '../world.ts';
import type { Answer } from './call.ts';
import { listAnswer, listParameters } from './list.ts';

const texts = z.record(z.string(), z.string()).default({});
const amount = z.coerce.number().int().min(50).max(99_999_999);
const expand = z.unknown().optional();

const newSession = z.strictObject({
  mode: z.literal('payment'),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay']).optional(),
  locale: z.string().optional(),
  line_items: z.strictObject({
    0: z.strictObject({
      quantity: z.literal('1'),
      price_data: z.strictObject({
        currency: z.literal('eur'),
        unit_amount: amount,
        product_data: z.strictObject({ name: z.string().min(1).max(250) }),
      }),
    }),
  }),
  adaptive_pricing: z.strictObject({ enabled: z.enum(['true', 'false']) }).optional(),
  success_url: z.url(),
  cancel_url: z.url(),
  client_reference_id: z.string().max(200).optional(),
  metadata: texts,
  payment_intent_data: z
    .strictObject({
      metadata: texts,
      description: z.string().max(1000).optional(),
      setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
    })
    .prefault({}),
  customer: z.string().optional(),
  excluded_payment_method_types: z.record(z.string(), z.string()).default({}),
  wallet_options: z
    .strictObject({ link: z.strictObject({ display: z.enum(['auto', 'never']).optional() }).optional() })
    .optional(),
  expand,
});

export const createSession: Answer = ({ world, origin, given }) => {
  const asked = parse(newSession, given);
  const item = asked.line_items[0].price_data;
  const customer = asked.customer ?? null;
  if (customer !== null && world.customers.get(customer)?.deleted !== false)
    throw missing('customer', customer, 'customer', 400);
  const session = openSession(world, {
    amount: item.unit_amount,
    currency: item.currency,
    description: item.product_data.name,
    customer,
    saves: asked.payment_intent_data.setup_future_usage === 'off_session',
    metadata: asked.metadata,
    intentMetadata: asked.payment_intent_data.metadata,
    reference: asked.client_reference_id ?? null,
    // On in the settings of an account, so it is on for who says nothing.
    adaptive: asked.adaptive_pricing?.enabled !== 'false',
    successUrl: asked.success_url,
    cancelUrl: asked.cancel_url,
    excluded: Object.values(asked.excluded_payment_method_types),
  });
  return showSession(world, origin, session);
};

export const readSession: Answer = ({ world, origin, id, expand: whole }) =>
  showSession(world, origin, sessionOf(world, id), whole);

export const endSession: Answer = ({ world, origin, id }) => {
  const session = sessionOf(world, id);
  if (session.status !== 'open') throw new Problem(400, 'Only Checkout Sessions with a status of open can be expired.');
  expireSession(world, session);
  return showSession(world, origin, session);
};

const sessionFilter = z.strictObject({ ...listParameters, payment_intent: z.string().optional() });

export const listSessions: Answer = ({ world, origin, given }) => {
  const { payment_intent: intent } = parse(sessionFilter, given);
  const all = [...world.sessions.values()].filter((session) => intent === undefined || session.intent === intent);
  return listAnswer({ given }, '/v1/checkout/sessions', all, (session) => showSession(world, origin, session));
};

export const readIntent: Answer = ({ world, id, expand: whole }) => {
  const intent = world.intents.get(id);
  if (intent === undefined) throw missing('payment_intent', id, 'intent');
  return showIntent(world, intent, whole);
};

const newRefund = z.strictObject({
  payment_intent: z.string(),
  amount: amount.optional(),
  reason: z.string().optional(),
  metadata: texts,
  expand,
});

export const createRefund: Answer = ({ world, given }) => {
  const asked = parse(newRefund, given);
  const intent = world.intents.get(asked.payment_intent);
  if (intent?.status !== 'succeeded') throw missing('payment_intent', asked.payment_intent, 'payment_intent', 400);
  const earlier = [...world.refunds.values()].filter((made) => made.intent === intent.id && made.status !== 'failed');
  const left = intent.amount - earlier.reduce((sum, made) => sum + made.amount, 0);
  if ((asked.amount ?? left) > left || left === 0)
    throw new Problem(400, 'Refund amount is greater than charge amount', 'amount');
  return showRefund(refund(world, intent, asked.amount ?? left, asked.metadata));
};

const byIntent = z.strictObject({ ...listParameters, payment_intent: z.string().optional() });

export const listRefunds: Answer = ({ world, given }) => {
  const { payment_intent: intent } = parse(byIntent, given);
  const all = [...world.refunds.values()].filter((made) => intent === undefined || made.intent === intent);
  return listAnswer({ given }, '/v1/refunds', all, showRefund);
};

export const listDisputes: Answer = ({ world, given }) => {
  const { payment_intent: intent } = parse(byIntent, given);
  const all = [...world.disputes.values()].filter((made) => intent === undefined || made.intent === intent);
  return listAnswer({ given }, '/v1/disputes', all, showDispute);
};

function sessionOf(world: World, id: string) {
  const session = world.sessions.get(id);
  if (session === undefined) throw missing('checkout.session', id);
  return session;
}
