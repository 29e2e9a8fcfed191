import * as z from 'zod';
import { amountParameter } from './api/call.ts';
import { balance, settle } from './payments.ts';
import type { Payment } from './records.ts';
import { chargeBack, failRefund, refund, reverseChargeback, sendRefund } from './refunds.ts';
import { payOut } from './settlements.ts';
import { revokeMandate } from './subscriptions.ts';
import { deliver } from './webhooks.ts';
import type { World } from './world.ts';

const settled = z.enum(['paid', 'failed', 'canceled', 'expired', 'pending', 'authorized']);
const faults = z.enum(['rate-limit', 'unavailable', 'once-500-after-commit', 'hang', 'hang-after-commit']);

/** What `POST /__control` understands; one object may ask several things, done in this order. */
export const controlParameters = z
  .strictObject({
    /** A fault for `times` calls (once for `once-...`, else until null) whose `METHOD /path` contains `on`. */
    fault: faults.nullable(),
    times: z.int().min(1),
    on: z.string(),
    /** Seconds. */
    retryAfter: z.int().min(0),
    webhooks: z.enum(['on', 'off']),
    /** ms between a paid first payment and its valid mandate. */
    mandateDelay: z.int().min(0),
    /** A payment's id: ends it as `status`, with `bankReasonCode` when it failed. */
    settle: z.string(),
    status: settled,
    bankReasonCode: z.string(),
    /** A payment's id: gives `amount` back to the donor. */
    refund: z.string(),
    /** A payment's id: its refunds are on their way to the donor now. Other than `advance` it touches no other payment. */
    sendRefunds: z.string(),
    /** A refund's id: it did not reach the donor. */
    failRefund: z.string(),
    /** A payment's id: the donor's bank takes `amount`, or all of it, back for `reasonCode`. */
    chargeback: z.string(),
    reasonCode: z.string(),
    /** A payment's or chargeback's id. */
    reverseChargeback: z.string(),
    /** A mandate's id: revoked at the donor's bank; the API then shows it as invalid. */
    revokeMandate: z.string(),
    /** Makes a settlement of all that moved since the last one. */
    payOut: z.enum(['paidout', 'pending', 'failed']),
    /** A settlement's id: it arrived, or did not. */
    settlement: z.string(),
    settlementStatus: z.enum(['paidout', 'failed']),
    /** A payment's id: from now on the API reports this `amount` and `mode`. */
    tamper: z.string(),
    mode: z.enum(['test', 'live']),
    amount: amountParameter,
    /** A payment's id: its webhook is called now, `times` at once. */
    webhook: z.string(),
    /** ms. */
    advance: z.int().min(0),
  })
  .partial();

export type Control = z.input<typeof controlParameters>;
type Command = z.output<typeof controlParameters>;

/** Does what is asked and returns the books afterwards. Throws a RangeError for an id that is not there. */
export async function control(world: World, command: Command): Promise<Books> {
  arrange(world, command);
  if (command.settle !== undefined) {
    const reason = { code: command.bankReasonCode ?? 'MS03', text: 'Reason not specified' };
    settle(world, find(world.payments, command.settle), command.status ?? 'paid', reason);
  }
  moveBack(world, command);
  if (command.payOut !== undefined) payOut(world, command.payOut);
  if (command.settlement !== undefined)
    find(world.settlements, command.settlement).status = command.settlementStatus ?? 'paidout';
  if (command.webhook !== undefined) {
    const payment = find(world.payments, command.webhook);
    await Promise.all(Array.from({ length: command.times ?? 1 }, () => deliver(world, payment)));
  }
  if (command.advance !== undefined) await world.clock.advance(command.advance);
  return books(world);
}

export interface Books {
  now: number;
  payments: (Pick<Payment, 'id' | 'status' | 'mode'> &
    Record<'amount' | 'paid' | 'refunded' | 'chargedBack' | 'net', number>)[];
  subscriptions: { id: string; status: string; charged: number }[];
  settlements: { id: string; reference: string; minor: number; costs: number }[];
  deliveries: World['deliveries'];
}

/** Every payment's balance in minor units: what a ledger that is right must add up to. */
export function books(world: World): Books {
  return {
    now: world.clock.now(),
    payments: [...world.payments.values()].map((payment) => {
      const { paid, refunded, chargedBack } = balance(world, payment);
      const { id, status, mode, amount } = payment;
      return {
        id,
        status,
        mode,
        amount: amount.minor,
        paid,
        refunded,
        chargedBack,
        net: paid - refunded - chargedBack,
      };
    }),
    subscriptions: [...world.subscriptions.values()].map(({ id, status, charged }) => ({ id, status, charged })),
    settlements: [...world.settlements.values()].map(({ id, reference, minor, costs }) => ({
      id,
      reference,
      minor,
      costs: costs.reduce((all, { gross }) => all + gross, 0),
    })),
    deliveries: world.deliveries,
  };
}

function arrange(
  world: World,
  { fault, times, on, retryAfter, webhooks, mandateDelay, tamper, amount, mode }: Command,
) {
  if (fault !== undefined) {
    const once = fault === 'once-500-after-commit' ? 1 : Number.POSITIVE_INFINITY;
    world.fault = fault === null ? null : { kind: fault, times: times ?? once, retryAfter, on: on ?? '' };
  }
  if (webhooks !== undefined) world.webhooks = webhooks;
  if (mandateDelay !== undefined) world.mandateDelay = mandateDelay;
  if (tamper === undefined) return;
  const payment = find(world.payments, tamper);
  payment.amount = amount ?? payment.amount;
  payment.mode = mode ?? payment.mode;
}

function moveBack(world: World, command: Command) {
  if (command.refund !== undefined) {
    const payment = find(world.payments, command.refund);
    refund(world, payment, { amount: command.amount ?? payment.amount, description: 'Refund', metadata: null });
  }
  if (command.sendRefunds !== undefined) {
    const payment = find(world.payments, command.sendRefunds);
    for (const created of world.refunds.values()) {
      if (created.paymentId === payment.id) sendRefund(world, payment, created);
    }
  }
  if (command.failRefund !== undefined) {
    const created = find(world.refunds, command.failRefund);
    failRefund(world, find(world.payments, created.paymentId), created);
  }
  if (command.chargeback !== undefined) {
    const payment = find(world.payments, command.chargeback);
    const reason = command.reasonCode === undefined ? null : { code: command.reasonCode, description: 'Charged back' };
    chargeBack(world, payment, { amount: command.amount ?? payment.amount, reason });
  }
  if (command.reverseChargeback !== undefined) {
    const id = command.reverseChargeback;
    for (const chargeback of world.chargebacks.values()) {
      if (chargeback.reversedAt !== null || (chargeback.id !== id && chargeback.paymentId !== id)) continue;
      reverseChargeback(world, find(world.payments, chargeback.paymentId), chargeback);
    }
  }
  if (command.revokeMandate !== undefined) revokeMandate(world, find(world.mandates, command.revokeMandate));
}

function find<T>(records: Map<string, T>, id: string): T {
  const record = records.get(id);
  if (record === undefined) throw new RangeError(`There is no ${id}.`);
  return record;
}
