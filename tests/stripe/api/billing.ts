import * as z from 'zod';
import { randomId } from '../../mollie/ids.ts';
import { beginPeriod, cancelSubscription, planPeriod } from '../billing.ts';
import { parse } from '../form.ts';
import { missing, Problem } from '../problem.ts';
import type { Subscription } from '../records.ts';
import { showSubscription } from '../show-billing.ts';
import { notify } from '../webhooks.ts';
import type { World } from '../world.ts';
import type { Answer } from './call.ts';
import { living } from './customers.ts';
import { listAnswer, listParameters } from './list.ts';

const expand = z.unknown().optional();
const priceData = z.strictObject({
  currency: z.literal('eur'),
  product: z.string(),
  unit_amount: z.coerce.number().int().min(0),
  recurring: z.strictObject({ interval: z.literal('month'), interval_count: z.coerce.number().int().min(1).max(36) }),
});
/** Seconds since 1970. */
const moment = z.coerce.number().int();
const proration = z.literal('none');

const newSubscription = z.strictObject({
  customer: z.string(),
  default_payment_method: z.string(),
  description: z.string().max(500).optional(),
  items: z.strictObject({ 0: z.strictObject({ price_data: priceData }) }),
  metadata: z.record(z.string(), z.string()).default({}),
  off_session: z.literal('true'),
  proration_behavior: proration,
  trial_end: moment.optional(),
  expand,
});

export const createSubscription: Answer = ({ world, given }) => {
  const asked = parse(newSubscription, given);
  living(world, asked.customer, 'customer', 400);
  const method = world.methods.get(asked.default_payment_method);
  if (method?.customer !== asked.customer)
    throw missing('PaymentMethod', asked.default_payment_method, 'default_payment_method', 400);
  const { unit_amount: amount, recurring, product } = asked.items[0].price_data;
  if (!world.products.has(product)) throw missing('product', product, 'items[0][price_data][product]', 400);
  const now = world.clock.now();
  const trialEnd = asked.trial_end === undefined ? null : future(world, asked.trial_end);
  const subscription: Subscription = {
    id: randomId('sub_', 24),
    item: randomId('si_', 14),
    created: now,
    status: trialEnd === null ? 'active' : 'trialing',
    customer: asked.customer,
    method: method.id,
    description: asked.description ?? '',
    metadata: asked.metadata,
    amount,
    months: recurring.interval_count,
    trialEnd,
    anchor: now,
    periodEnd: trialEnd ?? now,
    canceledAt: null,
    charged: 0,
  };
  world.subscriptions.set(subscription.id, subscription);
  if (trialEnd === null) beginPeriod(world, subscription);
  else planPeriod(world, subscription);
  notify(world, 'customer.subscription.created', showSubscription(subscription));
  return showSubscription(subscription);
};

const changes = z.strictObject({
  items: z.strictObject({ 0: z.strictObject({ id: z.string(), price_data: priceData }) }).optional(),
  proration_behavior: proration,
  trial_end: moment.optional(),
  expand,
});

/** As at Stripe: another interval begins a new period, and so a debit, at once, unless there is a trial. */
export const updateSubscription: Answer = ({ world, id, given }) => {
  const subscription = subscriptionOf(world, id);
  const { items, trial_end: end } = parse(changes, given);
  if (subscription.status === 'canceled')
    throw new Problem(400, 'A canceled subscription can only update its cancellation_details and metadata.');
  const price = items?.[0].price_data;
  const months = price?.recurring.interval_count ?? subscription.months;
  const newPeriod = months !== subscription.months;
  Object.assign(subscription, { amount: price?.unit_amount ?? subscription.amount, months });
  if (end !== undefined) {
    const trialEnd = future(world, end);
    Object.assign(subscription, { trialEnd, periodEnd: trialEnd });
    if (subscription.status === 'active') subscription.status = 'trialing';
    planPeriod(world, subscription);
  } else if (newPeriod) {
    const now = world.clock.now();
    Object.assign(subscription, { anchor: now, periodEnd: now, trialEnd: null, status: 'active' });
    beginPeriod(world, subscription);
  }
  notify(world, 'customer.subscription.updated', showSubscription(subscription));
  return showSubscription(subscription);
};

export const readSubscription: Answer = ({ world, id }) => showSubscription(subscriptionOf(world, id));

/** Stripe does not find one that is canceled already. */
export const endSubscription: Answer = ({ world, id }) => {
  const subscription = subscriptionOf(world, id);
  if (subscription.status === 'canceled') throw missing('subscription', id);
  cancelSubscription(world, subscription);
  return showSubscription(subscription);
};

const subscriptionFilter = z.strictObject({ ...listParameters, customer: z.string(), status: z.literal('all') });

export const listSubscriptions: Answer = ({ world, given }) => {
  const { customer } = parse(subscriptionFilter, given);
  if (!world.customers.has(customer)) throw missing('customer', customer, 'customer', 400);
  const all = [...world.subscriptions.values()].filter((made) => made.customer === customer);
  return listAnswer({ given }, '/v1/subscriptions', all, showSubscription);
};

function subscriptionOf(world: World, id: string): Subscription {
  const subscription = world.subscriptions.get(id);
  if (subscription === undefined) throw missing('subscription', id);
  return subscription;
}

function future(world: World, seconds: number): number {
  if (seconds * 1000 <= world.clock.now())
    throw new Problem(400, 'Invalid timestamp: must be in the future', 'trial_end');
  return seconds * 1000;
}
