import type { Payment } from './records.ts';
import type { World } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
/** When a webhook is called, counted from the event, until it answers 200. */
const schedule = [0, 1 * minute, 3 * minute, 7 * minute, 15 * minute, 31 * minute, hour, 2 * hour, 4 * hour, 26 * hour];

/** One call of a webhook; `status` is null when no answer came. */
export interface Delivery {
  paymentId: string;
  url: string;
  at: number;
  attempt: number;
  status: number | null;
}

/** Tells the payment's webhook that something happened, and again until it answers 200. */
export function notify(world: World, payment: Payment) {
  if (world.webhooks === 'on' && payment.webhookUrl !== null) attempt(world, payment, world.clock.now(), 0);
}

/** Calls the webhook once, at this moment. */
export async function deliver(world: World, payment: Payment, number = 0): Promise<number | null> {
  const url = payment.webhookUrl;
  if (url === null) return null;
  const delivery: Delivery = { paymentId: payment.id, url, at: world.clock.now(), attempt: number, status: null };
  world.deliveries.push(delivery);
  const signal = AbortSignal.any([AbortSignal.timeout(world.webhookTimeLimit), world.closing.signal]);
  try {
    // `fetch` turns POST into GET at a 301 or 302, as Mollie's caller does.
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ id: payment.id }), signal });
    await response.body?.cancel();
    delivery.status = response.status;
  } catch {
    delivery.status = null;
  }
  return delivery.status;
}

function attempt(world: World, payment: Payment, start: number, number: number) {
  const wait = schedule[number];
  if (wait === undefined) return;
  world.clock.at(start + wait, async () => {
    if (world.closing.signal.aborted) return;
    const status = await deliver(world, payment, number);
    if (status !== 200) attempt(world, payment, start, number + 1);
  });
}
