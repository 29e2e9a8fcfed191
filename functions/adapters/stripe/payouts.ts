import { localDate } from '../../../src/shared/calendar.ts';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Timestamp } from '../../../src/shared/time.ts';
import type { Payout, PayoutLine } from '../../../src/domain/treasurer/payout.ts';
import { read } from '../provider/answer.ts';
import type { StripeContext } from './context.ts';
import { madeSince, newestFirst } from './pages.ts';
import { paymentsOfIntents } from './payments-of-intents.ts';
import {
  balanceTransactionAnswer,
  payoutAnswer,
  type BalanceTransactionAnswer,
  type PayoutAnswer,
} from './payout-answers.ts';

/** Newest first. Those of which Stripe is still writing down what is in them come the next time. */
export async function* payouts(context: StripeContext, since: Timestamp): AsyncGenerator<Payout> {
  const made = madeSince(since);
  for await (const answer of newestFirst(context, (cursor) => context.client.payouts.list({ ...made, ...cursor }))) {
    const payout = read(payoutAnswer, answer);
    if (payout.reconciliation_status !== 'in_progress') yield toPayout(payout);
  }
}

/** Of a payout that somebody made by hand Stripe does not say what was in it: its amount is then all there is. */
export async function payoutLines(context: StripeContext, payout: string): Promise<readonly PayoutLine[]> {
  const { client, call } = context;
  const { automatic, amount } = read(payoutAnswer, await call(() => client.payouts.retrieve(payout)));
  if (!automatic) return [{ id: 'rest', kind: 'other', cents: cents(amount), fee: cents(0) }];
  const filter = { payout, expand: ['data.source'] };
  const pages = newestFirst(context, (cursor) => client.balanceTransactions.list({ ...filter, ...cursor }));
  const moves = await Array.fromAsync(pages, (answer) => read(balanceTransactionAnswer, answer));
  const payments = await paymentsOfIntents(
    context,
    moves.flatMap(({ source, created }) =>
      typeof source?.payment_intent === 'string' ? { intent: source.payment_intent, at: created } : [],
    ),
  );
  return moves.filter(({ type }) => type !== 'payout').map((move) => toLine(move, payments));
}

function toLine(move: BalanceTransactionAnswer, payments: ReadonlyMap<string, string>): PayoutLine {
  const { id, type, amount, fee, net, source, description } = move;
  const words = { description: description ?? type };
  if (costs.has(type)) return { id, kind: 'cost', cents: cents(0), fee: cents(0 - net), ...words };
  const money = { cents: cents(amount), fee: cents(fee) };
  const about = source?.id;
  const payment = payments.get(source?.payment_intent ?? '');
  if (type === 'charge' || type === 'payment')
    return payment === undefined
      ? { id, kind: 'gift', ...money, ...words }
      : { id, kind: 'gift', itemId: payment, ...money };
  const kind = type === 'adjustment' && isDispute(about) ? disputeKind(amount) : backTypes.get(type);
  if (kind === undefined || about === undefined) return { id, kind: 'other', ...money, ...words };
  return { id, kind, itemId: about, ...money };
}

const costs: ReadonlySet<string> = new Set(['stripe_fee', 'stripe_fx_fee', 'tax_fee', 'application_fee']);

const backTypes: ReadonlyMap<string, 'refund' | 'refund-failed'> = new Map([
  ['refund', 'refund'],
  ['payment_refund', 'refund'],
  ['refund_failure', 'refund-failed'],
]);

function isDispute(source: string | undefined): boolean {
  return source !== undefined && /^(du|dp)_/.test(source);
}

function disputeKind(amount: number): 'chargeback' | 'chargeback-reversed' {
  return amount < 0 ? 'chargeback' : 'chargeback-reversed';
}

function toPayout(answer: PayoutAnswer): Payout {
  const { id, status, livemode, arrival_date: arrives, amount, statement_descriptor: words, trace_id: trace } = answer;
  const reference = trace?.value ?? words;
  return {
    id,
    provider: 'stripe',
    mode: livemode,
    status: status === 'paid' ? 'paid' : status === 'failed' || status === 'canceled' ? 'failed' : 'on-its-way',
    paidOn: localDate(arrives),
    cents: cents(amount),
    ...(reference && { reference }),
  };
}
