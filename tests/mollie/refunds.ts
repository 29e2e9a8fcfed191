import { randomId } from './ids.ts';
import type { Money } from './money.ts';
import { balance } from './payments.ts';
import { Problem } from './problem.ts';
import type { Chargeback, Payment, Refund } from './records.ts';
import { notify } from './webhooks.ts';
import type { World } from './world.ts';

const hour = 60 * 60 * 1000;

/** Refunds go pending, after two hours processing, after a day refunded. */
export function refund(
  world: World,
  payment: Payment,
  given: { amount: Money; description: string; metadata: unknown },
): Refund {
  const { amount } = given;
  const now = world.clock.now();
  if (amount.currency !== payment.amount.currency) throw new Problem(422, 'The currency is invalid', 'amount.currency');
  const twin = [...world.refunds.values()].some(
    (other) =>
      other.paymentId === payment.id &&
      other.amount.minor === amount.minor &&
      now - other.createdAt < hour &&
      other.status !== 'failed' &&
      other.status !== 'canceled',
  );
  if (twin) throw new Problem(409, 'A duplicate refund has been detected');
  if (amount.minor < 1 || amount.minor > balance(world, payment).remaining) {
    throw new Problem(422, 'The specified amount cannot be refunded', 'amount.value');
  }
  const created: Refund = { ...given, id: randomId('re_'), paymentId: payment.id, createdAt: now, status: 'pending' };
  world.refunds.set(created.id, created);
  world.clock.at(now + 2 * hour, () => moveRefund(world, payment, created, 'pending', 'processing'));
  world.clock.at(now + 24 * hour, () => moveRefund(world, payment, created, 'processing', 'refunded'));
  return created;
}

/** Two hours early. */
export function sendRefund(world: World, payment: Payment, created: Refund) {
  moveRefund(world, payment, created, 'pending', 'processing');
}

/** The bank could not give the money to the donor; it is ours again. */
export function failRefund(world: World, payment: Payment, created: Refund) {
  moveRefund(world, payment, created, created.status, 'failed');
}

/** The donor's bank took the money back. */
export function chargeBack(
  world: World,
  payment: Payment,
  given: { amount: Money; reason: Chargeback['reason'] },
): Chargeback {
  const chargeback: Chargeback = {
    ...given,
    id: randomId('chb_', 6),
    paymentId: payment.id,
    createdAt: world.clock.now(),
    reversedAt: null,
  };
  world.chargebacks.set(chargeback.id, chargeback);
  notify(world, payment);
  return chargeback;
}

/** The bank gave it back to us. */
export function reverseChargeback(world: World, payment: Payment, chargeback: Chargeback) {
  chargeback.reversedAt = world.clock.now();
  notify(world, payment);
}

function moveRefund(world: World, payment: Payment, created: Refund, from: Refund['status'], to: Refund['status']) {
  if (created.status !== from) return;
  created.status = to;
  notify(world, payment);
}
