import type { Answer, Call } from './call.ts';
import * as customers from './customers.ts';
import * as methods from './methods.ts';
import * as payments from './payments.ts';
import * as refunds from './refunds.ts';
import * as settlements from './settlements.ts';
import * as subscriptions from './subscriptions.ts';

type Handler = (call: Call) => Answer;

const customer = '/v2/customers/:customer';

/** Every call the stand-in answers. */
const routes: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['POST', '/v2/payments', payments.createPayment],
  ['GET', '/v2/payments', payments.listPayments],
  ['GET', '/v2/payments/:payment', payments.getPayment],
  ['PATCH', '/v2/payments/:payment', payments.updatePayment],
  ['DELETE', '/v2/payments/:payment', payments.cancelPayment],
  ['POST', '/v2/payments/:payment/refunds', refunds.createRefund],
  ['GET', '/v2/payments/:payment/refunds', refunds.listRefunds],
  ['GET', '/v2/payments/:payment/refunds/:refund', refunds.getRefund],
  ['DELETE', '/v2/payments/:payment/refunds/:refund', refunds.cancelRefund],
  ['GET', '/v2/refunds', refunds.listRefunds],
  ['GET', '/v2/payments/:payment/chargebacks', refunds.listChargebacks],
  ['GET', '/v2/payments/:payment/chargebacks/:chargeback', refunds.getChargeback],
  ['GET', '/v2/chargebacks', refunds.listChargebacks],
  ['GET', '/v2/methods', methods.listMethods],
  ['GET', '/v2/methods/all', methods.listAllMethods],
  ['GET', '/v2/methods/:method', methods.getMethod],
  ['POST', '/v2/customers', customers.createCustomer],
  ['GET', '/v2/customers', customers.listCustomers],
  ['GET', customer, customers.getCustomer],
  ['PATCH', customer, customers.updateCustomer],
  ['DELETE', customer, customers.deleteCustomer],
  ['POST', `${customer}/payments`, payments.createPayment],
  ['GET', `${customer}/payments`, payments.listCustomerPayments],
  ['POST', `${customer}/mandates`, customers.createMandate],
  ['GET', `${customer}/mandates`, customers.listMandates],
  ['GET', `${customer}/mandates/:mandate`, customers.getMandate],
  ['DELETE', `${customer}/mandates/:mandate`, customers.deleteMandate],
  ['POST', `${customer}/subscriptions`, subscriptions.createSubscription],
  ['GET', `${customer}/subscriptions`, subscriptions.listSubscriptions],
  ['GET', `${customer}/subscriptions/:subscription`, subscriptions.getSubscription],
  ['PATCH', `${customer}/subscriptions/:subscription`, subscriptions.updateSubscription],
  ['DELETE', `${customer}/subscriptions/:subscription`, subscriptions.deleteSubscription],
  ['GET', `${customer}/subscriptions/:subscription/payments`, subscriptions.listSubscriptionPayments],
  ['GET', '/v2/subscriptions', subscriptions.listSubscriptions],
  ['GET', '/v2/settlements', settlements.listSettlements],
  ['GET', '/v2/settlements/:settlement', settlements.getSettlement],
  ['GET', '/v2/settlements/:settlement/payments', settlements.listPayments],
  ['GET', '/v2/settlements/:settlement/refunds', settlements.listRefunds],
  ['GET', '/v2/settlements/:settlement/chargebacks', settlements.listChargebacks],
];

const compiled = routes.map(([method, pathname, handler]) => ({
  method,
  pattern: new URLPattern({ pathname }),
  handler,
}));

/** The handler for a call, `wrong-method` when the path is known, undefined when it is not. */
export function route(method: string, pathname: string) {
  let known = false;
  for (const entry of compiled) {
    const match = entry.pattern.exec({ pathname });
    if (!match) continue;
    known = true;
    if (entry.method === method) return { handler: entry.handler, params: match.pathname.groups };
  }
  return known ? 'wrong-method' : undefined;
}
