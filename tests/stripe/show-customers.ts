import type { Stripe } from 'stripe';
import type { Customer, Method } from './records.ts';
import { seconds, type Shape } from './show-payments.ts';

export function showCustomer({ id, created, metadata, deleted }: Customer) {
  if (deleted) return { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer;
  return {
    id,
    object: 'customer',
    created: seconds(created),
    email: null,
    livemode: false,
    metadata,
    name: null,
    preferred_locales: ['nl'],
  } satisfies Shape<Stripe.Customer>;
}

export function showMethod({ id, type, created, customer }: Method) {
  return {
    id,
    object: 'payment_method',
    created: seconds(created),
    customer,
    livemode: false,
    metadata: {},
    type,
  } satisfies Shape<Stripe.PaymentMethod>;
}
