import { Temporal } from 'temporal-polyfill';
import { randomId } from '../mollie/ids.ts';
import { addIntent, debitTakes, settleIntent } from './payments.ts';
import type { Invoice, Subscription } from './records.ts';
import { showInvoice, showSubscription } from './show-billing.ts';
import { notify } from './webhooks.ts';
import { find, type World } from './world.ts';

const hour = 60 * 60 * 1000;
/** How long an invoice is a draft before the debit is made. */
const draftTime = hour;
/** When a debit that failed is tried again; after the last the subscription ends. An account may be set otherwise. */
const retries = [3 * 24 * hour, 5 * 24 * hour, 7 * 24 * hour];

/** Puts the end of the running period on the clock: then there is a debit, and a new period. */
export function planPeriod(world: World, subscription: Subscription): void {
  const end = subscription.periodEnd;
  world.clock.at(Math.max(end, world.clock.now()), () => {
    if (subscription.periodEnd !== end || subscription.status === 'canceled') return;
    if (subscription.status === 'trialing')
      Object.assign(subscription, { status: 'active', anchor: end, trialEnd: null });
    beginPeriod(world, subscription);
  });
}

/** A new period, which the donor pays for at its beginning. */
export function beginPeriod(world: World, subscription: Subscription): Invoice {
  subscription.periodEnd = following(subscription);
  planPeriod(world, subscription);
  const { id, customer, amount } = subscription;
  const created = world.clock.now();
  const invoice: Invoice = {
    id: randomId('in_', 24),
    created,
    status: 'draft',
    livemode: false,
    subscription: id,
    customer,
    amount,
    currency: 'eur',
    attempts: 0,
    paidAt: null,
    intent: null,
  };
  world.invoices.set(invoice.id, invoice);
  notify(world, 'invoice.created', showInvoice(world, invoice));
  world.clock.at(created + draftTime, () => collect(world, subscription, invoice));
  return invoice;
}

export function cancelSubscription(world: World, subscription: Subscription): void {
  subscription.status = 'canceled';
  subscription.canceledAt = world.clock.now();
  notify(world, 'customer.subscription.deleted', showSubscription(subscription));
}

/** The bank's answer to a debit; `failure` is why it said no. */
export function settleInvoice(world: World, invoice: Invoice, failure: string | null): void {
  const subscription = find(world.subscriptions, invoice.subscription);
  settleIntent(world, find(world.intents, invoice.intent ?? ''), failure);
  if (failure === null) {
    Object.assign(invoice, { status: 'paid', paidAt: world.clock.now() });
    subscription.charged += 1;
    if (subscription.status === 'past_due') subscription.status = 'active';
  } else {
    if (subscription.status === 'active') subscription.status = 'past_due';
    retryLater(world, subscription, invoice);
  }
  notify(world, failure === null ? 'invoice.paid' : 'invoice.payment_failed', showInvoice(world, invoice));
}

function collect(world: World, subscription: Subscription, invoice: Invoice): void {
  if (subscription.status === 'canceled' || invoice.status === 'paid') return;
  const method = world.methods.get(subscription.method);
  const type = method?.type ?? 'card';
  invoice.status = 'open';
  invoice.attempts += 1;
  invoice.intent ??= addIntent(world, {
    status: 'processing',
    amount: invoice.amount,
    currency: invoice.currency,
    customer: invoice.customer,
    metadata: {},
    type,
    method: subscription.method,
  }).id;
  const intent = find(world.intents, invoice.intent);
  if (method?.customer !== subscription.customer) return settleInvoice(world, invoice, 'payment_method_not_available');
  if (type !== 'sepa_debit') return settleInvoice(world, invoice, world.declines);
  intent.status = 'processing';
  world.clock.at(world.clock.now() + debitTakes, () => {
    if (intent.status === 'processing') settleInvoice(world, invoice, null);
  });
}

function retryLater(world: World, subscription: Subscription, invoice: Invoice): void {
  const wait = retries[invoice.attempts - 1];
  if (wait !== undefined) world.clock.at(world.clock.now() + wait, () => collect(world, subscription, invoice));
  else if (subscription.status !== 'canceled') cancelSubscription(world, subscription);
}

/** Counted from the anchor, so that 31 January is followed by 28 February and then 31 March. */
function following({ anchor, months, periodEnd }: Subscription): number {
  const start = Temporal.Instant.fromEpochMilliseconds(anchor).toZonedDateTimeISO('UTC');
  let end = anchor;
  for (let times = 1; end <= periodEnd; times += 1) end = start.add({ months: months * times }).epochMilliseconds;
  return end;
}
