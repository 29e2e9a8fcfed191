import type { Stripe } from 'stripe';
import * as z from 'zod';
import { parse } from '../form.ts';
import { missing } from '../problem.ts';
import type { BalanceTransaction, Payout } from '../records.ts';
import { seconds, showCharge, showDispute, showRefund, type Shape } from '../show-payments.ts';
import type { World } from '../world.ts';
import type { Answer } from './call.ts';
import { listAnswer, listParameters } from './list.ts';

export const listPayouts: Answer = ({ world, given }) => {
  parse(z.strictObject(listParameters), given);
  return listAnswer({ given }, '/v1/payouts', world.payouts.values(), showPayout);
};

export const readPayout: Answer = ({ world, id }) => {
  const payout = world.payouts.get(id);
  if (payout === undefined) throw missing('payout', id);
  return showPayout(payout);
};

const filter = z.strictObject({ ...listParameters, payout: z.string() });

export const listBalanceTransactions: Answer = ({ world, given, expand }) => {
  const { payout } = parse(filter, given);
  const found = world.payouts.get(payout);
  if (found === undefined) throw missing('payout', payout, 'payout', 400);
  return listAnswer({ given }, '/v1/balance_transactions', found.moves, (move) =>
    showMove(world, move, expand.includes('data.source')),
  );
};

function showPayout({ id, created, arrival, amount, status }: Payout) {
  return {
    id,
    object: 'payout',
    amount,
    arrival_date: seconds(arrival),
    automatic: true,
    created: seconds(created),
    currency: 'eur',
    description: 'STRIPE PAYOUT',
    livemode: false,
    metadata: {},
    method: 'standard',
    reconciliation_status: 'completed',
    source_type: 'card',
    statement_descriptor: null,
    status,
    trace_id: { status: 'supported', value: `TRACE${id.slice(3, 15).toUpperCase()}` },
    type: 'bank_account',
  } satisfies Shape<Stripe.Payout>;
}

function showMove(world: World, { id, created, type, amount, fee, source }: BalanceTransaction, isWhole: boolean) {
  return {
    id,
    object: 'balance_transaction',
    amount,
    available_on: seconds(created),
    created: seconds(created),
    currency: 'eur',
    description: null,
    exchange_rate: null,
    fee,
    fee_details: [],
    net: amount - fee,
    reporting_category: type,
    source: isWhole ? showSource(world, source) : source,
    status: 'available',
    type,
  } satisfies Shape<Stripe.BalanceTransaction, 'source'>;
}

function showSource(world: World, id: string): object {
  const intent = world.intents.get(id.replace('ch_', 'pi_'));
  if (intent !== undefined) return showCharge(world, intent);
  const [refund, dispute, payout] = [world.refunds.get(id), world.disputes.get(id), world.payouts.get(id)];
  if (refund !== undefined) return showRefund(refund);
  if (dispute !== undefined) return showDispute(dispute);
  if (payout !== undefined) return showPayout(payout);
  throw missing('source', id);
}
