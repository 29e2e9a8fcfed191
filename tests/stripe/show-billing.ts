import type { Stripe } from 'stripe';
import type { Invoice, Subscription } from './records.ts';
import { seconds, type Expand, type Shape } from './show-payments.ts';
import { find, type World } from './world.ts';

export function showSubscription(subscription: Subscription) {
  const { id, item, created, status, customer, method, description, metadata, trialEnd, anchor, canceledAt } =
    subscription;
  return {
    id,
    object: 'subscription',
    billing_cycle_anchor: seconds(anchor),
    cancel_at_period_end: false,
    canceled_at: canceledAt === null ? null : seconds(canceledAt),
    collection_method: 'charge_automatically',
    created: seconds(created),
    currency: 'eur',
    customer,
    default_payment_method: method,
    description,
    items: {
      object: 'list',
      data: [{ id: item, object: 'subscription_item', ...showItem(subscription) }],
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    livemode: false,
    metadata,
    pause_collection: null,
    start_date: seconds(created),
    status,
    trial_end: trialEnd === null ? null : seconds(trialEnd),
  } satisfies Shape<Stripe.Subscription, 'items'>;
}

function showItem({ created, periodEnd, amount, months, id }: Subscription) {
  const price = {
    object: 'price',
    active: true,
    currency: 'eur',
    product: 'gift',
    recurring: { interval: 'month', interval_count: months },
    type: 'recurring',
    unit_amount: amount,
  } satisfies Shape<Stripe.Price, 'recurring'>;
  return {
    created: seconds(created),
    current_period_end: seconds(periodEnd),
    metadata: {},
    price,
    quantity: 1,
    subscription: id,
  } satisfies Shape<Stripe.SubscriptionItem, 'price'>;
}

export function showInvoice(world: World, invoice: Invoice, expand: Expand = []) {
  const { id, created, status, amount, currency, customer, paidAt, attempts } = invoice;
  const { metadata } = find(world.subscriptions, invoice.subscription);
  const details = { metadata, subscription: invoice.subscription };
  return {
    id,
    object: 'invoice',
    amount_due: amount,
    amount_paid: status === 'paid' ? amount : 0,
    amount_remaining: status === 'paid' ? 0 : amount,
    attempt_count: attempts,
    attempted: attempts > 0,
    billing_reason: 'subscription_cycle',
    collection_method: 'charge_automatically',
    created: seconds(created),
    currency,
    customer,
    livemode: invoice.livemode,
    metadata: {},
    parent: { type: 'subscription_details', quote_details: null, subscription_details: details },
    status,
    status_transitions: {
      finalized_at: status === 'draft' ? null : seconds(created),
      marked_uncollectible_at: null,
      paid_at: paidAt === null ? null : seconds(paidAt),
      voided_at: null,
    },
    total: amount,
    ...(expand.includes('payments') && { payments: paymentsOf(invoice) }),
  } satisfies Shape<Stripe.Invoice, 'payments' | 'parent'>;
}

function paymentsOf(invoice: Invoice) {
  const data = invoice.intent === null ? [] : [showInvoicePayment(invoice, invoice.intent)];
  return { object: 'list', data, has_more: false, url: `/v1/invoices/${invoice.id}/payments` };
}

export function showInvoicePayment({ id, created, amount, currency, status }: Invoice, intent: string) {
  return {
    id: intent.replace('pi_', 'inpay_'),
    object: 'invoice_payment',
    amount_paid: status === 'paid' ? amount : null,
    amount_requested: amount,
    created: seconds(created),
    currency,
    invoice: id,
    is_default: true,
    livemode: false,
    payment: { type: 'payment_intent', payment_intent: intent },
    status: status === 'paid' ? 'paid' : 'open',
  } satisfies Shape<Stripe.InvoicePayment>;
}
