import { Problem } from '../problem.ts';
import type { Chargeback, Customer, Mandate, Payment, Refund, Subscription } from '../records.ts';
import type { World } from '../world.ts';
import type { Call } from './call.ts';

export function findPayment({ world, params }: Call): Payment {
  return world.payments.get(params['payment'] ?? '') ?? missing('payment', params['payment']);
}

export function findRefund(call: Call): Refund {
  const refund = call.world.refunds.get(call.params['refund'] ?? '');
  return refund && refund.paymentId === findPayment(call).id ? refund : missing('refund', call.params['refund']);
}

export function findChargeback(call: Call): Chargeback {
  const chargeback = call.world.chargebacks.get(call.params['chargeback'] ?? '');
  return chargeback && chargeback.paymentId === findPayment(call).id
    ? chargeback
    : missing('chargeback', call.params['chargeback']);
}

export function findCustomer(world: World, id: string | undefined): Customer {
  const customer = world.customers.get(id ?? '') ?? missing('customer', id);
  if (customer.gone) throw new Problem(410, 'The customer is no longer available');
  return customer;
}

export function findMandate(world: World, customerId: string, id: string | undefined): Mandate {
  const mandate = world.mandates.get(id ?? '');
  if (mandate?.customerId !== customerId) return missing('mandate', id);
  if (mandate.gone) throw new Problem(410, 'The mandate is no longer available');
  return mandate;
}

export function findSubscription(call: Call): Subscription {
  const customer = findCustomer(call.world, call.params['customer']);
  const subscription = call.world.subscriptions.get(call.params['subscription'] ?? '');
  return subscription?.customerId === customer.id ? subscription : missing('subscription', call.params['subscription']);
}

function missing(kind: string, id: string | undefined): never {
  throw new Problem(404, `No ${kind} exists with token ${id ?? ''}.`);
}
