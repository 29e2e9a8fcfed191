import { createMollieClient } from '@mollie/api-client';
import type { PaymentProvider } from '../../../src/domain/donations/provider/ports.ts';
import { mollieFailures } from './call.ts';
import type { MollieContext } from './context.ts';
import { listMethods } from './methods.ts';
import * as payments from './payments.ts';
import { createRefund } from './refunds.ts';
import * as subscriptions from './subscriptions.ts';
import { createCaller } from '../provider/call.ts';

export interface MollieSettings {
  /** `test_...` or `live_...`; decides the mode. */
  readonly apiKey: string;
  /** `http://127.0.0.1:4010/v2/` for the stand-in; Mollie itself when absent. */
  readonly apiEndpoint?: string;
  /** ms that one call may take, its retries included. Must stay below the host's limit for a function. */
  readonly timeLimit?: number;
  /** ms before the first retry; doubles each time, with jitter. */
  readonly retryDelay?: number;
  /** `omit` where Mollie cannot reach us and would refuse the address, as on a developer's machine with a real test key. */
  readonly webhooks?: 'send' | 'omit';
}

/** Payments through Mollie. Amounts are whole cents here and strings there, converted without floats. */
export function createMollieProvider(settings: MollieSettings): PaymentProvider {
  const { apiKey, apiEndpoint, timeLimit = 8_000, retryDelay = 500, webhooks = 'send' } = settings;
  const context: MollieContext = {
    client: createMollieClient({ apiKey, ...(apiEndpoint !== undefined && { apiEndpoint }) }),
    call: createCaller({ timeLimit, retryDelay }, mollieFailures),
    webhooks,
  };
  return {
    mode: apiKey.startsWith('live_') ? 'live' : 'test',
    names: ['mollie'],
    createPayment: (request) => payments.createPayment(context, request),
    readPayment: (paymentId) => payments.readPayment(context, paymentId),
    findPayment: (reference, since) => payments.findPayment(context, reference, since),
    changeMethod: (paymentId, way) => payments.changeMethod(context, paymentId, way),
    cancelPayment: (paymentId) => payments.cancelPayment(context, paymentId),
    paymentsTurnedBack: (since) => payments.paymentsTurnedBack(context, since),
    createRefund: (request) => createRefund(context, request),
    createCustomer: (request) => subscriptions.createCustomer(context, request),
    listMandates: (customerId) => subscriptions.listMandates(context, customerId),
    createSubscription: (request) => subscriptions.createSubscription(context, request),
    readSubscription: (customerId, id) => subscriptions.readSubscription(context, customerId, id),
    listSubscriptions: (customerId) => subscriptions.listSubscriptions(context, customerId),
    updateSubscription: (customerId, id, terms) => subscriptions.updateSubscription(context, customerId, id, terms),
    moveSubscription: (customerId, id, mandateId) => subscriptions.moveSubscription(context, customerId, id, mandateId),
    cancelSubscription: (customerId, id) => subscriptions.cancelSubscription(context, customerId, id),
    listSubscriptionPayments: (customerId, id, since) =>
      payments.listSubscriptionPayments(context, customerId, id, since),
    listMethods: (frequency, language) => listMethods(context, frequency, language),
  };
}
