import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { randomId } from '../ids.ts';
import { mandatesOf } from '../mandates.ts';
import { findMethod } from '../methods.ts';
import type { Money } from '../money.ts';
import { Problem } from '../problem.ts';
import type { Mandate, Subscription } from '../records.ts';
import { activate, cancelSubscription, isInterval, paymentsOf, planNext, running } from '../subscriptions.ts';
import type { World } from '../world.ts';
import {
  amountParameter,
  descriptionParameter,
  metadataParameter,
  readBody,
  readQuery,
  urlParameter,
  type Answer,
  type Call,
} from './call.ts';
import { findCustomer, findSubscription } from './find.ts';
import { listAnswer } from './list.ts';
import { listOf } from './payments.ts';
import { showSubscription } from './show.ts';

const changeable = {
  amount: amountParameter,
  interval: z.string('The interval is required').refine(isInterval, 'The interval is invalid'),
  description: descriptionParameter,
  times: z.int('The times parameter is invalid').min(1, 'The times parameter is invalid').nullish(),
  startDate: z.iso.date('The start date is invalid').optional(),
  metadata: metadataParameter,
  webhookUrl: urlParameter('webhook URL'),
  mandateId: z.string().optional(),
};
const creation = z.strictObject({ ...changeable, method: z.string().nullish() });
const update = z.strictObject(changeable).partial();

export function createSubscription(call: Call): Answer {
  const { world } = call;
  const { id: customerId } = findCustomer(world, call.params['customer']);
  const request = readBody(call, creation);
  const mandate = suitableMandate(world, customerId, request.mandateId);
  checkAmount(request.amount, mandate);
  checkDescription(world, customerId, request.description);
  const startDate = request.startDate ?? today(world);
  checkStartDate(world, startDate);
  const subscription: Subscription = {
    id: randomId('sub_'),
    customerId,
    createdAt: world.clock.now(),
    status: 'active',
    amount: request.amount,
    times: request.times ?? null,
    charged: 0,
    interval: request.interval,
    startDate,
    nextPaymentDate: startDate,
    description: request.description,
    method: request.method ?? null,
    mandateId: mandate.id,
    metadata: request.metadata ?? null,
    webhookUrl: request.webhookUrl ?? null,
    canceledAt: null,
  };
  world.subscriptions.set(subscription.id, subscription);
  activate(world, subscription, mandate);
  return { status: 201, body: showSubscription(call.origin, subscription) };
}

export function getSubscription(call: Call): Answer {
  readQuery(call, []);
  return { status: 200, body: showSubscription(call.origin, findSubscription(call)) };
}

export function updateSubscription(call: Call): Answer {
  const { world } = call;
  const subscription = findSubscription(call);
  const { startDate, ...changes } = readBody(call, update);
  if (!running(subscription)) throw new Problem(422, 'The subscription can no longer be updated');
  const mandate = suitableMandate(world, subscription.customerId, changes.mandateId ?? subscription.mandateId);
  if (changes.amount) checkAmount(changes.amount, mandate);
  if (changes.description !== undefined) {
    checkDescription(world, subscription.customerId, changes.description, subscription);
  }
  if (startDate !== undefined) checkStartDate(world, startDate);
  Object.assign(subscription, Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)));
  if (startDate !== undefined) {
    subscription.startDate = startDate;
    subscription.nextPaymentDate = startDate;
    if (subscription.status === 'active') planNext(world, subscription);
  }
  return { status: 200, body: showSubscription(call.origin, subscription) };
}

export function deleteSubscription(call: Call): Answer {
  const subscription = findSubscription(call);
  if (!running(subscription)) throw new Problem(422, 'The subscription has been canceled already');
  cancelSubscription(call.world, subscription);
  return { status: 200, body: showSubscription(call.origin, subscription) };
}

export function listSubscriptions(call: Call): Answer {
  const customer = call.params['customer'];
  const all = [...call.world.subscriptions.values()];
  const shown =
    customer === undefined ? all : all.filter(({ customerId }) => customerId === findCustomer(call.world, customer).id);
  if (customer !== undefined) findCustomer(call.world, customer);
  return listAnswer(call, 'subscriptions', shown, (subscription) => showSubscription(call.origin, subscription));
}

export function listSubscriptionPayments(call: Call): Answer {
  return listOf(call, paymentsOf(call.world, findSubscription(call)));
}

function suitableMandate(world: World, customerId: string, mandateId: string | undefined): Mandate {
  const usable = mandatesOf(world, customerId).filter(({ status }) => status !== 'invalid');
  const mandate = mandateId === undefined ? usable.at(-1) : usable.find(({ id }) => id === mandateId);
  if (mandate) return mandate;
  throw new Problem(422, 'No suitable mandates found for customer', mandateId === undefined ? undefined : 'mandateId');
}

function checkAmount(amount: Money, mandate: Mandate) {
  const maximum = findMethod(mandate.method)?.maximum ?? 0;
  if (amount.minor < 1) throw new Problem(422, 'The amount is lower than the minimum', 'amount');
  if (amount.minor > maximum) throw new Problem(422, 'The amount is higher than the maximum', 'amount');
}

function checkDescription(world: World, customerId: string, description: string, except?: Subscription) {
  const taken = [...world.subscriptions.values()].some(
    (other) =>
      other !== except && other.customerId === customerId && other.description === description && running(other),
  );
  if (taken) throw new Problem(422, 'A subscription with the same description already exists', 'description');
}

function checkStartDate(world: World, date: string) {
  if (date < today(world)) throw new Problem(422, 'The start date is in the past', 'startDate');
}

function today(world: World): string {
  return Temporal.Instant.fromEpochMilliseconds(world.clock.now())
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDate()
    .toString();
}
