import type { Clock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { RememberedAnswer } from './idempotency.ts';
import type { Chargeback, Customer, Mandate, Payment, Refund, Settlement, Subscription } from './records.ts';
import type { Delivery } from './webhooks.ts';

/** Everything the stand-in remembers. Maps keep the order of creation; lists turn it around. */
export interface World {
  clock: Clock;
  payments: Map<string, Payment>;
  refunds: Map<string, Refund>;
  chargebacks: Map<string, Chargeback>;
  customers: Map<string, Customer>;
  mandates: Map<string, Mandate>;
  subscriptions: Map<string, Subscription>;
  settlements: Map<string, Settlement>;
  answers: Map<string, RememberedAnswer>;
  fault: Fault | null;
  /** Seconds in the Retry-After header of a fault that names none. */
  retryAfter: number | undefined;
  deliveries: Delivery[];
  webhooks: 'on' | 'off';
  /** ms of real time a webhook may take. */
  webhookTimeLimit: number;
  /** ms between a paid first payment and its valid mandate. */
  mandateDelay: number;
  /** Ends requests that hang on purpose, when the stand-in stops. */
  closing: AbortController;
}

export function createWorld(clock: Clock, webhookTimeLimit: number, retryAfter?: number): World {
  return {
    clock,
    payments: new Map(),
    refunds: new Map(),
    chargebacks: new Map(),
    customers: new Map(),
    mandates: new Map(),
    subscriptions: new Map(),
    settlements: new Map(),
    answers: new Map(),
    fault: null,
    retryAfter,
    deliveries: [],
    webhooks: 'on',
    webhookTimeLimit,
    mandateDelay: 0,
    closing: new AbortController(),
  };
}
