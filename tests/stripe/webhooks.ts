import { Stripe } from 'stripe';
import { randomId } from '../mollie/ids.ts';
import type { World } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
/** When an event is told, counted from when it happened, until the answer is 2xx: growing gaps for three days. */
const schedule = [0, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 24 * hour, 48 * hour, 72 * hour];

export interface Delivery {
  event: string;
  type: string;
  object: string;
  at: number;
  attempt: number;
  /** Null when no answer came. */
  status: number | null;
}

type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

/** A thing as it is now, in the envelope in which Stripe sends it. */
export function eventOf({ clock }: World, type: string, object: Thing) {
  return {
    id: randomId('evt_', 24),
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: Math.floor(clock.now() / 1000),
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  } as const;
}

type Event = ReturnType<typeof eventOf>;

export function notify(world: World, type: string, object: Thing): void {
  if (world.webhooks === 'on' && world.endpoint !== null) attempt(world, eventOf(world, type, object), 0);
}

/** Calls the endpoint once, at this moment, signed by Stripe's own helper. */
export async function deliver(world: World, event: Event, number = 0): Promise<number | null> {
  if (world.endpoint === null) return null;
  const { url, secret } = world.endpoint;
  const payload = JSON.stringify(event);
  const timestamp = Math.floor(world.clock.now() / 1000);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  const { id, type, data } = event;
  const delivery: Delivery = {
    event: id,
    type,
    object: data.object.id,
    at: world.clock.now(),
    attempt: number,
    status: null,
  };
  world.deliveries.push(delivery);
  const signal = AbortSignal.any([AbortSignal.timeout(15_000), world.closing.signal]);
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Stripe-Signature': signature };
  try {
    const response = await fetch(url, { method: 'POST', body: payload, headers, signal, redirect: 'manual' });
    await response.body?.cancel();
    delivery.status = response.status;
  } catch {
    delivery.status = null;
  }
  return delivery.status;
}

function attempt(world: World, event: Event, number: number): void {
  const wait = schedule[number];
  if (wait === undefined) return;
  world.clock.at(event.created * 1000 + wait, async () => {
    if (world.closing.signal.aborted) return;
    const status = await deliver(world, event, number);
    if (status === null || status < 200 || status > 299) attempt(world, event, number + 1);
  });
}
