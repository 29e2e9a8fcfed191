import { SequenceType } from '@mollie/api-client';
import { visit } from '../mollie/visit.ts';
import { gift, type setUp } from './mollie-setup.ts';

type Fixture = Awaited<ReturnType<typeof setUp>>;

export const monthly = {
  amount: gift.amount,
  interval: '1 month',
  description: 'Monthly gift',
  startDate: '2026-01-31',
};

/** A customer whose first payment is paid with `method`. */
export async function customerWithMandate({ client }: Fixture, method = 'ideal') {
  const customer = await client.customers.create({});
  const payment = await client.payments.create({ ...gift, customerId: customer.id, sequenceType: SequenceType.first });
  await visit(payment.getCheckoutUrl() ?? '', 'paid', method);
  const { mandateId } = await client.payments.get(payment.id);
  return { customerId: customer.id, paymentId: payment.id, mandateId: mandateId ?? '' };
}

export async function subscribed(fixture: Fixture, method?: string) {
  const { customerId, mandateId } = await customerWithMandate(fixture, method);
  const subscription = await fixture.client.customerSubscriptions.create({ customerId, mandateId, ...monthly });
  return { customerId, mandateId, subscriptionId: subscription.id };
}
