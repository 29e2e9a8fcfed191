import { formatMoney } from '../money.ts';
import type { Chargeback, Customer, Mandate, Refund, Subscription } from '../records.ts';
import { apiLink, documentation, isoTime, pageLink } from './links.ts';

export function showRefund(origin: string, refund: Refund): object {
  return {
    resource: 'refund',
    id: refund.id,
    mode: 'test',
    description: refund.description,
    amount: formatMoney(refund.amount),
    metadata: refund.metadata ?? null,
    paymentId: refund.paymentId,
    status: refund.status,
    createdAt: isoTime(refund.createdAt),
    _links: {
      self: apiLink(origin, `payments/${refund.paymentId}/refunds/${refund.id}`),
      payment: apiLink(origin, `payments/${refund.paymentId}`),
      documentation: documentation('get-refund'),
    },
  };
}

export function showChargeback(origin: string, chargeback: Chargeback): object {
  return {
    resource: 'chargeback',
    id: chargeback.id,
    amount: formatMoney(chargeback.amount),
    reason: chargeback.reason,
    paymentId: chargeback.paymentId,
    createdAt: isoTime(chargeback.createdAt),
    reversedAt: chargeback.reversedAt === null ? null : isoTime(chargeback.reversedAt),
    _links: {
      self: apiLink(origin, `payments/${chargeback.paymentId}/chargebacks/${chargeback.id}`),
      payment: apiLink(origin, `payments/${chargeback.paymentId}`),
      documentation: documentation('get-chargeback'),
    },
  };
}

export function showCustomer(origin: string, customer: Customer): object {
  const self = `customers/${customer.id}`;
  return {
    resource: 'customer',
    id: customer.id,
    mode: 'test',
    name: customer.name,
    email: customer.email,
    locale: customer.locale,
    metadata: customer.metadata ?? null,
    createdAt: isoTime(customer.createdAt),
    _links: {
      self: apiLink(origin, self),
      dashboard: pageLink(`https://my.mollie.com/dashboard/customers/${customer.id}`),
      payments: apiLink(origin, `${self}/payments`),
      mandates: apiLink(origin, `${self}/mandates`),
      subscriptions: apiLink(origin, `${self}/subscriptions`),
      documentation: documentation('get-customer'),
    },
  };
}

export function showMandate(origin: string, mandate: Mandate): object {
  const { consumerName, consumerAccount } = mandate;
  return {
    resource: 'mandate',
    id: mandate.id,
    mode: 'test',
    method: mandate.method,
    details:
      mandate.method === 'creditcard'
        ? { cardHolder: consumerName, cardNumber: '6787', cardLabel: 'Mastercard', cardExpiryDate: '2030-12-31' }
        : { consumerName, consumerAccount, consumerBic: 'INGBNL2A' },
    signatureDate: mandate.signatureDate,
    mandateReference: mandate.mandateReference,
    status: mandate.status,
    customerId: mandate.customerId,
    createdAt: isoTime(mandate.createdAt),
    _links: {
      self: apiLink(origin, `customers/${mandate.customerId}/mandates/${mandate.id}`),
      customer: apiLink(origin, `customers/${mandate.customerId}`),
      documentation: documentation('get-mandate'),
    },
  };
}

export function showSubscription(origin: string, subscription: Subscription): object {
  const { id, customerId, mandateId, times, canceledAt, nextPaymentDate } = subscription;
  const customer = `customers/${customerId}`;
  return {
    resource: 'subscription',
    id,
    mode: 'test',
    status: subscription.status,
    amount: formatMoney(subscription.amount),
    times,
    timesRemaining: times === null ? null : times - subscription.charged,
    interval: subscription.interval,
    startDate: subscription.startDate,
    ...(nextPaymentDate === null ? {} : { nextPaymentDate }),
    description: subscription.description,
    method: subscription.method,
    metadata: subscription.metadata ?? null,
    webhookUrl: subscription.webhookUrl,
    customerId,
    ...(mandateId === undefined ? {} : { mandateId }),
    createdAt: isoTime(subscription.createdAt),
    ...(canceledAt === null ? {} : { canceledAt: isoTime(canceledAt) }),
    _links: {
      self: apiLink(origin, `${customer}/subscriptions/${id}`),
      customer: apiLink(origin, customer),
      ...(mandateId === undefined ? {} : { mandate: apiLink(origin, `${customer}/mandates/${mandateId}`) }),
      profile: apiLink(origin, 'profiles/pfl_standin'),
      payments: apiLink(origin, `${customer}/subscriptions/${id}/payments`),
      documentation: documentation('get-subscription'),
    },
  };
}
