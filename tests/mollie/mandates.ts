import { randomId } from './ids.ts';
import { findMethod } from './methods.ts';
import type { Mandate, Payment } from './records.ts';
import type { World } from './world.ts';

const testName = 'T. TEST';
const testAccount = 'NL55INGB0000000000';

/** The mandate that a paid first payment leaves, valid after `world.mandateDelay`. */
export function giveMandate(world: World, payment: Payment) {
  const method = payment.method === null ? undefined : findMethod(payment.method)?.mandate;
  if (method === undefined || payment.customerId === undefined) return;
  const mandate = addMandate(world, { customerId: payment.customerId, method });
  payment.mandateId = mandate.id;
}

export function addMandate(world: World, given: Pick<Mandate, 'customerId' | 'method'> & Partial<Mandate>): Mandate {
  const now = world.clock.now();
  const mandate: Mandate = {
    id: randomId('mdt_'),
    createdAt: now,
    status: world.mandateDelay > 0 ? 'pending' : 'valid',
    consumerName: testName,
    consumerAccount: testAccount,
    signatureDate: new Date(now).toISOString().slice(0, 10),
    mandateReference: null,
    validFrom: now + world.mandateDelay,
    gone: false,
    ...given,
  };
  world.mandates.set(mandate.id, mandate);
  world.clock.at(mandate.validFrom, () => {
    if (mandate.status === 'pending') mandate.status = 'valid';
  });
  return mandate;
}

export function mandatesOf(world: World, customerId: string): Mandate[] {
  return [...world.mandates.values()].filter((mandate) => mandate.customerId === customerId && !mandate.gone);
}
