import { Temporal } from 'temporal-polyfill';
import { debit } from './payments.ts';
import type { Mandate, Payment, Subscription } from './records.ts';
import type { World } from './world.ts';

/** In test mode a subscription ends by itself after so many payments. */
const testPayments = 10;
/** A year, in each unit. */
const longest = { days: 365, weeks: 52, months: 12 };

/** Puts the subscription's next debit on the clock. */
export function planNext(world: World, subscription: Subscription) {
  const date = subscription.nextPaymentDate;
  if (date === null) return;
  const moment = Temporal.PlainDate.from(date).toZonedDateTime('Europe/Amsterdam').epochMilliseconds;
  world.clock.at(Math.max(moment, world.clock.now()), () => {
    if (subscription.nextPaymentDate === date && subscription.status === 'active') charge(world, subscription, date);
  });
}

export function cancelSubscription(world: World, subscription: Subscription) {
  subscription.status = 'canceled';
  subscription.canceledAt = world.clock.now();
  subscription.nextPaymentDate = null;
}

/** No more debits: its subscriptions are cancelled with it, and nobody is told. */
export function revokeMandate(world: World, mandate: Mandate) {
  mandate.status = 'invalid';
  for (const subscription of world.subscriptions.values()) {
    if (subscription.mandateId === mandate.id && running(subscription)) cancelSubscription(world, subscription);
  }
}

/** Starts a new subscription, as soon as its mandate is valid. */
export function activate(world: World, subscription: Subscription, mandate: Mandate) {
  if (mandate.status === 'valid') return planNext(world, subscription);
  subscription.status = 'pending';
  world.clock.at(mandate.validFrom, () => {
    if (subscription.status !== 'pending') return;
    subscription.status = 'active';
    planNext(world, subscription);
  });
}

export function running(subscription: Subscription): boolean {
  return subscription.status === 'active' || subscription.status === 'pending';
}

export function paymentsOf(world: World, subscription: Subscription): Payment[] {
  return [...world.payments.values()].filter((payment) => payment.subscriptionId === subscription.id);
}

export function isInterval(text: string): boolean {
  const [count, unit] = readInterval(text);
  return unit !== undefined && count >= 1 && count <= longest[unit];
}

export function addInterval(date: string, interval: string, times: number): string {
  const [count, unit] = readInterval(interval);
  return Temporal.PlainDate.from(date)
    .add({ [unit ?? 'months']: count * times })
    .toString();
}

function charge(world: World, subscription: Subscription, date: string) {
  const mandate = world.mandates.get(subscription.mandateId ?? '');
  if (!mandate || mandate.status !== 'valid') return;
  subscription.charged += 1;
  const { amount, description, webhookUrl, metadata, customerId } = subscription;
  const request = {
    amount,
    description,
    webhookUrl,
    metadata,
    customerId,
    redirectUrl: null,
    cancelUrl: null,
    locale: null,
    captureMode: null,
    sequenceType: 'recurring' as const,
    offered: [mandate.method],
  };
  debit(world, request, mandate, subscription.id);
  if (subscription.charged === subscription.times) {
    subscription.status = 'completed';
    subscription.nextPaymentDate = null;
  } else if (subscription.charged >= testPayments) cancelSubscription(world, subscription);
  else {
    subscription.nextPaymentDate = following(subscription, date);
    planNext(world, subscription);
  }
}

/** Counted from the start, so that 31 January is followed by 28 February and then 31 March. */
function following({ startDate, interval }: Subscription, date: string): string {
  let next = startDate;
  for (let times = 1; next <= date; times += 1) next = addInterval(startDate, interval, times);
  return next;
}

function readInterval(text: string): [number, 'days' | 'weeks' | 'months' | undefined] {
  const [, count, unit] = /^(\d+) (day|week|month)s?$/.exec(text) ?? [];
  if (unit === 'day') return [Number(count), 'days'];
  if (unit === 'week') return [Number(count), 'weeks'];
  return unit === 'month' ? [Number(count), 'months'] : [0, undefined];
}
