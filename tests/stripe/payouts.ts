import { randomId } from '../mollie/ids.ts';
import type { BalanceTransaction, Payout } from './records.ts';
import type { World } from './world.ts';

const day = 24 * 60 * 60 * 1000;

type Move = Pick<BalanceTransaction, 'type' | 'amount' | 'fee' | 'source'>;

/** Pays out what was paid and went back since the last time, less the fees. */
export function payOut(world: World, status: Payout['status']): Payout {
  const created = world.clock.now();
  const before = new Set([...world.payouts.values()].flatMap(({ moves }) => moves.map(nameOf)));
  const fresh = allMoves(world).filter((move) => !before.has(nameOf(move)));
  const amount = fresh.reduce((sum, move) => sum + move.amount - move.fee, 0);
  const id = randomId('po_', 24);
  const all: Move[] = [{ type: 'payout', amount: -amount, fee: 0, source: id }, ...fresh];
  const moves = all.map((move) => ({ ...move, id: randomId('txn_', 24), created }));
  const payout: Payout = { id, created, arrival: created + 2 * day, amount, status, moves };
  world.payouts.set(id, payout);
  return payout;
}

function nameOf({ type, source, amount }: Move): string {
  return `${type} ${source} ${amount < 0 ? 'out' : 'in'}`;
}

/** A card costs 1.5% and 25 cents, the rest 35 cents, a dispute 20 euros. */
function allMoves(world: World): Move[] {
  const isCard = (intent: string) => world.intents.get(intent)?.type === 'card';
  const paid = [...world.intents.values()]
    .filter(({ status }) => status === 'succeeded')
    .map(({ id, amount, type }): Move => {
      const fee = type === 'card' ? 25 + Math.round(amount * 0.015) : 35;
      return { type: type === 'card' ? 'charge' : 'payment', amount, fee, source: id.replace('pi_', 'ch_') };
    });
  const refunds = [...world.refunds.values()].flatMap(({ id, intent, amount, status }): Move[] => {
    const out: Move = { type: isCard(intent) ? 'refund' : 'payment_refund', amount: -amount, fee: 0, source: id };
    return status === 'failed' ? [out, { type: 'refund_failure', amount, fee: 0, source: id }] : [out];
  });
  const disputes = [...world.disputes.values()].flatMap(({ id, moves }) =>
    moves.map(({ amount }): Move => ({ type: 'adjustment', amount, fee: amount < 0 ? 2000 : 0, source: id })),
  );
  return [...paid, ...refunds, ...disputes];
}
