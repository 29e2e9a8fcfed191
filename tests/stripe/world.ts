import type { Clock } from '../mollie/clock.ts';
import type { Fault } from '../mollie/faults.ts';
import type { Customer, Dispute, Intent, Invoice, Method, Payout, Refund, Session, Subscription } from './records.ts';
import type { RememberedAnswer } from './idempotency.ts';
import type { Delivery } from './webhooks.ts';

/** Everything the stand-in remembers. Maps keep the order of creation; lists turn it around. */
export interface World {
  clock: Clock;
  sessions: Map<string, Session>;
  intents: Map<string, Intent>;
  refunds: Map<string, Refund>;
  disputes: Map<string, Dispute>;
  customers: Map<string, Customer>;
  methods: Map<string, Method>;
  subscriptions: Map<string, Subscription>;
  invoices: Map<string, Invoice>;
  products: Map<string, string>;
  payouts: Map<string, Payout>;
  answers: Map<string, RememberedAnswer>;
  fault: Fault | null;
  /** Why debits of cards are declined from now on. */
  declines: string | null;
  /** Whom events are told to. */
  endpoint: { url: string; secret: string } | null;
  deliveries: Delivery[];
  webhooks: 'on' | 'off';
  /** Ends requests that hang on purpose, when the stand-in stops. */
  closing: AbortController;
}

export function createWorld(clock: Clock): World {
  return {
    clock,
    sessions: new Map(),
    intents: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    customers: new Map(),
    methods: new Map(),
    subscriptions: new Map(),
    invoices: new Map(),
    products: new Map(),
    payouts: new Map(),
    answers: new Map(),
    fault: null,
    declines: null,
    endpoint: null,
    deliveries: [],
    webhooks: 'on',
    closing: new AbortController(),
  };
}

/** @throws RangeError */
export function find<T>(records: ReadonlyMap<string, T>, id: string): T {
  const record = records.get(id);
  if (record === undefined) throw new RangeError(`There is no ${id}.`);
  return record;
}
