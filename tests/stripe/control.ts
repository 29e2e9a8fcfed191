import * as z from 'zod';
import { detach } from './api/customers.ts';
import { settleInvoice } from './billing.ts';
import {
  dispute,
  expireSession,
  finishSession,
  intentOf,
  moveRefund,
  refund,
  settleSession,
  winDispute,
} from './payments.ts';
import { payOut } from './payouts.ts';
import { showInvoice } from './show-billing.ts';
import { showSession } from './show-payments.ts';
import { deliver, eventOf } from './webhooks.ts';
import { find, type World } from './world.ts';

const faults = z.enum(['rate-limit', 'unavailable', 'once-500-after-commit', 'hang', 'hang-after-commit']);
const cents = z.int().min(1);

/** What `POST /__control` understands; one object may ask several things, done in this order. Names as in `tests/mollie`. */
export const controlParameters = z
  .strictObject({
    /** Where events go, and what they are signed with. */
    endpoint: z.strictObject({ url: z.url(), secret: z.string() }).nullable(),
    webhooks: z.enum(['on', 'off']),
    /** A fault for `times` calls (once for `once-...`, else until null) whose `METHOD /path` contains `on`. */
    fault: faults.nullable(),
    times: z.int().min(1),
    on: z.string(),
    /** Why debits of cards are declined from now on, in Stripe's words; null: they are not. */
    declines: z.string().nullable(),
    /** A session's or invoice's id: ends it as `status`, for `reason` when it failed. */
    settle: z.string(),
    status: z.enum(['paid', 'failed', 'processing', 'expired']),
    reason: z.string(),
    /** A session's or invoice's id: gives `amount` cents, or all, back to the donor. */
    refund: z.string(),
    /** A refund's id: it did not reach the donor. */
    failRefund: z.string(),
    /** A session's or invoice's id: the donor's bank takes `amount` cents, or all of it, back for `reason`. */
    chargeback: z.string(),
    /** As `chargeback`, but the bank only asks: no money moves. */
    inquiry: z.string(),
    /** A session's or invoice's id: the dispute about it is won. */
    reverseChargeback: z.string(),
    /** A payment method's id: detached from its customer. */
    revokeMandate: z.string(),
    /** Makes a payout of all that moved since the last one. */
    payOut: z.enum(['paid', 'in_transit', 'failed']),
    /** A session's or invoice's id: from now on the API reports this `amount`, `currency` and `livemode`. */
    tamper: z.string(),
    amount: cents,
    /** An invoice's id: it is about nothing, as the one of the beginning of a trial. */
    makeFree: z.string(),
    currency: z.string(),
    livemode: z.boolean(),
    /** A session's or invoice's id: an event about it is sent now, `times` at once. */
    webhook: z.string(),
    /** ms. */
    advance: z.int().min(0),
  })
  .partial();

export type Control = z.input<typeof controlParameters>;

/** Does what is asked and returns the books afterwards. Throws a RangeError for an id that is not there. */
export async function control(world: World, command: Control): Promise<Books> {
  arrange(world, command);
  if (command.settle !== undefined) settle(world, command.settle, command);
  moveBack(world, command);
  if (command.payOut !== undefined) payOut(world, command.payOut);
  if (command.webhook !== undefined) {
    const id = command.webhook;
    const session = world.sessions.get(id);
    const thing = session ? showSession(world, '', session) : showInvoice(world, find(world.invoices, id));
    const event = eventOf(world, session ? 'checkout.session.completed' : 'invoice.paid', thing);
    await Promise.all(Array.from({ length: command.times ?? 1 }, () => deliver(world, event)));
  }
  if (command.advance !== undefined) await world.clock.advance(command.advance);
  return books(world);
}

export type Books = ReturnType<typeof books>;

/** Every payment's balance in cents: what a ledger that is right must add up to. */
export function books(world: World) {
  const payments = [...world.sessions.values(), ...world.invoices.values()].map(({ id, status, amount, intent }) => {
    const paid = intent !== null && find(world.intents, intent).status === 'succeeded' ? amount : 0;
    const of = (made: { intent: string }) => made.intent === intent;
    const refunds = [...world.refunds.values()].filter((made) => of(made) && made.status !== 'failed');
    const moves = [...world.disputes.values()].filter(of).flatMap((made) => made.moves);
    const refunded = sum(refunds);
    const chargedBack = -sum(moves);
    return { id, status, amount, paid, refunded, chargedBack, net: paid - refunded - chargedBack };
  });
  const subscriptions = [...world.subscriptions.values()].map(({ id, status, charged }) => ({ id, status, charged }));
  const customers = [...world.customers.keys()];
  const payouts = [...world.payouts.values()].map(({ id, amount, moves }) => ({
    id,
    amount,
    fees: moves.reduce((all, { fee }) => all + fee, 0),
  }));
  return { now: world.clock.now(), payouts, payments, subscriptions, customers, deliveries: world.deliveries };
}

function arrange(world: World, command: Control): void {
  const { endpoint, webhooks, fault, times, on, declines, tamper, amount, currency, livemode } = command;
  if (endpoint !== undefined) world.endpoint = endpoint;
  if (webhooks !== undefined) world.webhooks = webhooks;
  if (declines !== undefined) world.declines = declines;
  if (fault !== undefined) {
    const always = fault === 'once-500-after-commit' ? 1 : Number.POSITIVE_INFINITY;
    world.fault = fault === null ? null : { kind: fault, times: times ?? always, retryAfter: undefined, on: on ?? '' };
  }
  if (command.makeFree !== undefined) find(world.invoices, command.makeFree).amount = 0;
  if (tamper === undefined) return;
  const payment = world.sessions.get(tamper) ?? find(world.invoices, tamper);
  Object.assign(payment, {
    ...(amount && { amount }),
    ...(currency && { currency }),
    ...(livemode !== undefined && { livemode }),
  });
}

function settle(world: World, id: string, { status = 'paid', reason = 'generic_decline' }: Control): void {
  const failure = status === 'failed' ? reason : null;
  const session = world.sessions.get(id);
  if (session === undefined) return settleInvoice(world, find(world.invoices, id), failure);
  if (status === 'expired') return expireSession(world, session);
  if (session.intent !== null) return settleSession(world, session, intentOf(world, id), failure);
  finishSession(world, session, status === 'paid' ? 'paid' : 'processing', 'card');
}

function moveBack(world: World, command: Control): void {
  const { amount, reason = 'fraudulent' } = command;
  if (command.refund !== undefined) {
    const intent = intentOf(world, command.refund);
    refund(world, intent, amount ?? intent.amount);
  }
  if (command.failRefund !== undefined) moveRefund(world, find(world.refunds, command.failRefund), 'failed');
  const disputed = command.chargeback ?? command.inquiry;
  if (disputed !== undefined) {
    const intent = intentOf(world, disputed);
    dispute(world, intent, { amount: amount ?? intent.amount, reason }, command.inquiry !== undefined);
  }
  if (command.reverseChargeback !== undefined) {
    const { id } = intentOf(world, command.reverseChargeback);
    for (const made of world.disputes.values())
      if (made.intent === id && made.status !== 'won') winDispute(world, made);
  }
  if (command.revokeMandate !== undefined) detach(world, command.revokeMandate);
}

function sum(lines: readonly { amount: number }[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
