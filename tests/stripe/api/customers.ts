import * as z from 'zod';
import { randomId } from '../../mollie/ids.ts';
import { cancelSubscription } from '../billing.ts';
import { parse } from '../form.ts';
import { missing, Problem } from '../problem.ts';
import { showCustomer, showMethod } from '../show-customers.ts';
import { notify } from '../webhooks.ts';
import type { World } from '../world.ts';
import type { Answer } from './call.ts';
import { listAnswer, listParameters } from './list.ts';

const newCustomer = z.strictObject({
  metadata: z.record(z.string(), z.string()).default({}),
  preferred_locales: z.record(z.string(), z.string()).optional(),
  expand: z.unknown().optional(),
});

export const createCustomer: Answer = ({ world, given }) => {
  const { metadata } = parse(newCustomer, given);
  const customer = { id: randomId('cus_', 14), created: world.clock.now(), metadata, deleted: false };
  world.customers.set(customer.id, customer);
  return showCustomer(customer);
};

export const readCustomer: Answer = ({ world, id }) => {
  const customer = world.customers.get(id);
  if (customer === undefined) throw missing('customer', id);
  return showCustomer(customer);
};

export const deleteCustomer: Answer = ({ world, id }) => {
  const customer = living(world, id);
  customer.deleted = true;
  for (const method of world.methods.values()) if (method.customer === id) method.customer = null;
  for (const subscription of world.subscriptions.values())
    if (subscription.customer === id && subscription.status !== 'canceled') cancelSubscription(world, subscription);
  return { id, object: 'customer', deleted: true };
};

const filter = z.strictObject(listParameters);

export const listMethods: Answer = ({ world, id, given }) => {
  parse(filter, given);
  living(world, id);
  const all = [...world.methods.values()].filter(({ customer }) => customer === id);
  return listAnswer({ given }, `/v1/customers/${id}/payment_methods`, all, showMethod);
};

export function detach(world: World, id: string): void {
  const method = world.methods.get(id);
  if (method === undefined) throw missing('PaymentMethod', id);
  method.customer = null;
  notify(world, 'payment_method.detached', showMethod(method));
}

export function living(world: World, id: string, param = 'id', status = 404) {
  const customer = world.customers.get(id);
  if (customer === undefined || customer.deleted) throw missing('customer', id, param, status);
  return customer;
}

const newProduct = z.strictObject({ id: z.string(), name: z.string(), expand: z.unknown().optional() });

export const createProduct: Answer = ({ world, given }) => {
  const { id, name } = parse(newProduct, given);
  if (world.products.has(id)) throw new Problem(400, 'Product already exists.', 'id', 'resource_already_exists');
  world.products.set(id, name);
  return { id, object: 'product', name };
};

export const readProduct: Answer = ({ world, id }) => {
  const name = world.products.get(id);
  if (name === undefined) throw missing('product', id);
  return { id, object: 'product', name };
};
