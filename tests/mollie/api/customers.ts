import * as z from 'zod';
import { randomId } from '../ids.ts';
import { addMandate, mandatesOf } from '../mandates.ts';
import type { Customer } from '../records.ts';
import { revokeMandate } from '../subscriptions.ts';
import { metadataParameter, readBody, readQuery, type Answer, type Call } from './call.ts';
import { findCustomer, findMandate } from './find.ts';
import { listAnswer } from './list.ts';
import { showCustomer, showMandate } from './show.ts';

const customerParameters = z.strictObject({
  name: z.string('The name is invalid').nullish(),
  email: z.email('The email address is invalid').nullish(),
  locale: z.string().nullish(),
  metadata: metadataParameter,
});

const mandateParameters = z.strictObject({
  method: z.literal('directdebit', 'The method is invalid'),
  consumerName: z.string('The consumer name is required'),
  consumerAccount: z
    .string('The consumer account is required')
    .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{6,30}$/, 'The IBAN is invalid'),
  consumerBic: z.string().nullish(),
  signatureDate: z.iso.date('The signature date is invalid').nullish(),
  mandateReference: z.string().nullish(),
});

export function createCustomer(call: Call): Answer {
  const { name, email, locale, metadata } = readBody(call, customerParameters);
  const customer: Customer = {
    id: randomId('cst_'),
    createdAt: call.world.clock.now(),
    name: name ?? null,
    email: email ?? null,
    locale: locale ?? null,
    metadata: metadata ?? null,
    gone: false,
  };
  call.world.customers.set(customer.id, customer);
  return { status: 201, body: showCustomer(call.origin, customer) };
}

export function getCustomer(call: Call): Answer {
  readQuery(call, ['include']);
  return { status: 200, body: showCustomer(call.origin, findCustomer(call.world, call.params['customer'])) };
}

export function updateCustomer(call: Call): Answer {
  const customer = findCustomer(call.world, call.params['customer']);
  const update = readBody(call, customerParameters);
  Object.assign(customer, Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined)));
  return { status: 200, body: showCustomer(call.origin, customer) };
}

/** Takes the customer's mandates and subscriptions with it. */
export function deleteCustomer(call: Call): Answer {
  const customer = findCustomer(call.world, call.params['customer']);
  for (const mandate of mandatesOf(call.world, customer.id)) revokeMandate(call.world, mandate);
  customer.gone = true;
  return { status: 204 };
}

export function listCustomers(call: Call): Answer {
  const customers = [...call.world.customers.values()].filter((customer) => !customer.gone);
  return listAnswer(call, 'customers', customers, (customer) => showCustomer(call.origin, customer));
}

export function createMandate(call: Call): Answer {
  const { id } = findCustomer(call.world, call.params['customer']);
  const { method, consumerName, consumerAccount, ...given } = readBody(call, mandateParameters);
  const mandate = addMandate(call.world, {
    customerId: id,
    method,
    consumerName,
    consumerAccount,
    signatureDate: given.signatureDate ?? null,
    mandateReference: given.mandateReference ?? null,
  });
  return { status: 201, body: showMandate(call.origin, mandate) };
}

export function getMandate(call: Call): Answer {
  readQuery(call, []);
  const { id } = findCustomer(call.world, call.params['customer']);
  return { status: 200, body: showMandate(call.origin, findMandate(call.world, id, call.params['mandate'])) };
}

export function deleteMandate(call: Call): Answer {
  const { id } = findCustomer(call.world, call.params['customer']);
  const mandate = findMandate(call.world, id, call.params['mandate']);
  revokeMandate(call.world, mandate);
  mandate.gone = true;
  return { status: 204 };
}

export function listMandates(call: Call): Answer {
  const { id } = findCustomer(call.world, call.params['customer']);
  return listAnswer(call, 'mandates', mandatesOf(call.world, id), (mandate) => showMandate(call.origin, mandate), [
    'scopes',
  ]);
}
