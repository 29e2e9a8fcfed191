import { Locale } from '@mollie/api-client';
import * as z from 'zod';
import { mandatesOf } from '../mandates.ts';
import { findMethod, methodsFor } from '../methods.ts';
import { choose, debit, openPayment, settle } from '../payments.ts';
import { Problem } from '../problem.ts';
import type { Payment } from '../records.ts';
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
import { findCustomer, findPayment } from './find.ts';
import { listAnswer } from './list.ts';
import { isCancelable, showPayment } from './show-payment.ts';

const methodParameter = z.string().refine((id) => findMethod(id) !== undefined, 'The payment method is invalid');

const changeable = {
  redirectUrl: urlParameter('redirect URL'),
  cancelUrl: urlParameter('cancel URL'),
  webhookUrl: urlParameter('webhook URL'),
  metadata: metadataParameter,
  locale: z.enum(Locale, 'The locale is invalid').nullish(),
};

const methodsParameter = z
  .union([methodParameter, z.array(methodParameter)], 'The payment method is invalid')
  .nullish();

const creation = z.strictObject({
  ...changeable,
  amount: amountParameter,
  description: descriptionParameter,
  method: methodsParameter,
  sequenceType: z.enum(['oneoff', 'first', 'recurring'], 'The sequence type is invalid').default('oneoff'),
  customerId: z.string().optional(),
  mandateId: z.string().nullish(),
  captureMode: z.enum(['automatic', 'manual'], 'The capture mode is invalid').nullish(),
  restrictPaymentMethodsToCountry: z.string().nullish(),
  billingAddress: z.record(z.string(), z.json()).optional(),
  issuer: z.string().nullish(),
});

export function createPayment(call: Call): Answer {
  readQuery(call, ['include']);
  const { world, params } = call;
  const request = readBody(call, creation);
  const customerId = params['customer'] ?? request.customerId;
  if (customerId !== undefined) findCustomer(world, customerId);
  else if (request.sequenceType !== 'oneoff') throw new Problem(422, 'The customer ID is required', 'customerId');
  if (request.sequenceType !== 'recurring' && !request.redirectUrl) {
    throw new Problem(422, 'The redirect URL is required for payments', 'redirectUrl');
  }
  const payment = {
    amount: request.amount,
    description: request.description,
    redirectUrl: request.redirectUrl ?? null,
    cancelUrl: request.cancelUrl ?? null,
    webhookUrl: request.webhookUrl ?? null,
    metadata: request.metadata ?? null,
    locale: request.locale ?? null,
    sequenceType: request.sequenceType,
    captureMode: request.captureMode ?? null,
    customerId,
    offered: offeredMethods(request),
  };
  if (request.sequenceType !== 'recurring') return created(call, openPayment(world, payment));
  const mandate = mandatesOf(world, customerId ?? '').find(
    ({ id, status }) => status !== 'invalid' && (!request.mandateId || id === request.mandateId),
  );
  if (!mandate) throw new Problem(422, 'The customer has no suitable mandate', 'customerId');
  return created(call, debit(world, payment, mandate));
}

export function getPayment(call: Call): Answer {
  const query = readQuery(call, ['embed', 'include']);
  return { status: 200, body: showPayment(call.world, call.origin, findPayment(call), query.get('embed') ?? '') };
}

export function listPayments(call: Call): Answer {
  return listOf(call, call.world.payments.values());
}

export function listCustomerPayments(call: Call): Answer {
  const customer = findCustomer(call.world, call.params['customer']);
  return listOf(
    call,
    [...call.world.payments.values()].filter((payment) => payment.customerId === customer.id),
  );
}

export function listOf(call: Call, payments: Iterable<Payment>): Answer {
  return listAnswer(call, 'payments', payments, (payment) => showPayment(call.world, call.origin, payment));
}

export function updatePayment(call: Call): Answer {
  const payment = findPayment(call);
  const { method, ...update } = readBody(
    call,
    z.strictObject({ ...changeable, description: descriptionParameter.optional(), method: methodsParameter }),
  );
  if (payment.status !== 'open') throw new Problem(422, 'The payment can no longer be updated');
  Object.assign(payment, Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined)));
  if (method !== undefined) {
    payment.offered = offeredMethods({ ...payment, method });
    choose(call.world, payment, payment.offered.length === 1 ? (payment.offered[0] ?? null) : null);
  }
  return { status: 200, body: showPayment(call.world, call.origin, payment) };
}

export function cancelPayment(call: Call): Answer {
  const payment = findPayment(call);
  if (!isCancelable(payment)) throw new Problem(422, 'The payment cannot be canceled');
  settle(call.world, payment, 'canceled');
  return { status: 200, body: showPayment(call.world, call.origin, payment) };
}

function created({ world, origin }: Call, payment: Payment): Answer {
  return { status: 201, body: showPayment(world, origin, payment) };
}

/** The asked methods that can take it, or every suitable one. */
function offeredMethods({
  amount,
  method,
  sequenceType,
}: Pick<z.output<typeof creation>, 'amount' | 'method' | 'sequenceType'>): string[] {
  const suitable = methodsFor(sequenceType, undefined).map(({ id }) => id);
  const affordable = methodsFor(sequenceType, amount).map(({ id }) => id);
  const asked = method === null || method === undefined ? suitable : [method].flat();
  if (asked.every((id) => !suitable.includes(id))) {
    throw new Problem(422, 'The payment method is not suitable for this sequence type', 'method');
  }
  const offered = affordable.filter((id) => asked.includes(id));
  if (offered.length > 0) return offered;
  throw new Problem(
    422,
    `The amount is ${amount.minor < 1 ? 'lower than the minimum' : 'higher than the maximum'}`,
    'amount',
  );
}
