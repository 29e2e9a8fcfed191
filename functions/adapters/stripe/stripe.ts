import { Stripe } from 'stripe';
import type { ReadWebhookEvent } from '../../../src/domain/donations/reconcile/webhook-event.ts';
import type { PaymentProvider } from '../../../src/domain/donations/provider/ports.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { PayoutSource } from '../../../src/domain/treasurer/payout-ports.ts';
import { payoutSource } from '../provider/payout-source.ts';
import { createCaller } from '../provider/call.ts';
import { isForbidden, stripeFailures } from './call.ts';
import type { StripeContext } from './context.ts';
import * as customers from './customers.ts';
import { listDebits } from './debits.ts';
import { stripeHints } from './webhook-events.ts';
import * as payments from './payments.ts';
import { payoutLines, payouts } from './payouts.ts';
import { createRefund } from './refunds.ts';
import * as subscriptions from './subscriptions.ts';
import { paymentsTurnedBack } from './turned-back.ts';

export interface StripeSettings {
  /** `sk_test_...` or `sk_live_...`, or a restricted one (`rk_`); decides the mode. */
  readonly secretKey: string;
  /** `whsec_...` of the endpoint at Stripe that calls us. */
  readonly webhookSecret: string;
  /** `http://127.0.0.1:4012` for the stand-in; Stripe itself when absent. */
  readonly url?: string;
  /** ms that one call may take, its retries included. Must stay below the host's limit for a function. */
  readonly timeLimit?: number;
  /** ms before the first retry; doubles each time, with jitter. */
  readonly retryDelay?: number;
  /** ms since 1970; the clock of this machine when absent. */
  readonly now?: () => number;
}

/**
 * Payments through Stripe. A gift is a Checkout Session in mode `payment`; of one that repeats the session also saves how the
 * donor paid (Stripe's form of a mandate), and *we* create the subscription afterwards, in a trial until the day of the next debit.
 * Sessions in mode `subscription` are not used: they would make a subscription before our books know its terms, and then the
 * domain, which owes one subscription per repeating gift, would have to know of two ways in which one comes to be.
 */
export function createStripeProvider(
  settings: StripeSettings,
): PaymentProvider & { readonly readHint: ReadWebhookEvent } {
  const context = createStripeContext(settings);
  return {
    readHint: stripeHints(context, settings.webhookSecret),
    mode: modeOf(settings),
    names: ['stripe'],
    createPayment: (request) => payments.createPayment(context, request),
    readPayment: (paymentId) => payments.readPayment(context, paymentId),
    findPayment: (reference, since) => payments.findPayment(context, reference, since),
    // Its page has all ways.
    changeMethod: async () => undefined,
    cancelPayment: (paymentId) => payments.cancelPayment(context, paymentId),
    paymentsTurnedBack: (since) => paymentsTurnedBack(context, since),
    createRefund: (request) => createRefund(context, request),
    createCustomer: (request) => customers.createCustomer(context, request),
    listMandates: (customerId) => customers.listMandates(context, customerId),
    createSubscription: (request) => subscriptions.createSubscription(context, request),
    readSubscription: (_, id) => subscriptions.readSubscription(context, id),
    listSubscriptions: (customerId) => subscriptions.listSubscriptions(context, customerId),
    updateSubscription: (_, id, terms) => subscriptions.updateSubscription(context, id, terms),
    moveSubscription: (_, id, mandateId) => subscriptions.moveSubscription(context, id, mandateId),
    cancelSubscription: (_, id) => subscriptions.cancelSubscription(context, id),
    listSubscriptionPayments: (_, id, since) => listDebits(context, id, since),
    // Stripe has no list with Dutch names; the checkout offers what the account has switched on.
    listMethods: async () => [],
  };
}

/** What Stripe paid out. A restricted key needs the rights to read payouts and the balance. */
export function createStripePayouts(settings: Omit<StripeSettings, 'webhookSecret'>): PayoutSource {
  const context = createStripeContext(settings);
  return payoutSource(
    {
      provider: 'stripe',
      mode: modeOf(settings),
      payouts: (since) => payouts(context, since),
      lines: ({ id }) => payoutLines(context, id),
    },
    isForbidden,
  );
}

function modeOf({ secretKey }: Pick<StripeSettings, 'secretKey'>): Mode {
  return /^[rs]k_live_/.test(secretKey) ? 'live' : 'test';
}

function createStripeContext(settings: Omit<StripeSettings, 'webhookSecret'>): StripeContext {
  const { secretKey, url, timeLimit = 8_000, retryDelay = 500, now = Date.now } = settings;
  const client = new Stripe(secretKey, {
    ...(url !== undefined && addressOf(new URL(url))),
    // Retries are the caller's, within one time limit for all of them.
    maxNetworkRetries: 0,
    timeout: timeLimit,
    telemetry: false,
  });
  return { client, call: createCaller({ timeLimit, retryDelay }, stripeFailures), now };
}

function addressOf({ hostname, port, protocol }: URL) {
  return { host: hostname, port, protocol: protocol === 'http:' ? 'http' : 'https' } as const;
}
