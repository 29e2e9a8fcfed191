import type { Chargeback, Refund } from '../../../src/domain/donations/provider/provider.ts';
import type { Timestamp } from '../../../src/shared/time.ts';
import { read } from '../provider/answer.ts';
import { disputeAnswer, refundAnswer, toMoney, type IntentAnswer } from './answers.ts';
import type { StripeContext } from './context.ts';
import { madeSince, newestFirst } from './pages.ts';
import { chargebackReason } from './reasons.ts';

/** A PaymentIntent, with what went back of it. */
export interface Money {
  readonly intent: IntentAnswer;
  readonly refunds: readonly Refund[];
  readonly chargebacks: readonly Chargeback[];
}

export async function moneyOf(context: StripeContext, intent: IntentAnswer): Promise<Money> {
  if (!intent.latest_charge) return { intent, refunds: [], chargebacks: [] };
  const { client, call } = context;
  const of = { payment_intent: intent.id, limit: 100 };
  const [refunds, disputes] = await Promise.all([
    call(() => client.refunds.list(of)),
    call(() => client.disputes.list(of)),
  ]);
  return { intent, refunds: refunds.data.map(toRefund), chargebacks: disputes.data.flatMap(toChargebacks) };
}

export async function paymentsTurnedBack(context: StripeContext, since: Timestamp): Promise<readonly string[]> {
  const { client } = context;
  const intents = new Set<string>();
  const made = madeSince(since);
  const refunds = newestFirst(context, (cursor) => client.refunds.list({ ...made, ...cursor }));
  for await (const refund of refunds) add(intents, read(refundAnswer, refund).payment_intent);
  const disputes = newestFirst(context, (cursor) => client.disputes.list({ ...made, ...cursor }));
  for await (const dispute of disputes) add(intents, read(disputeAnswer, dispute).payment_intent);
  const payments: string[] = [];
  for (const intent of intents) add(payments, await paymentOfIntent(context, intent));
  return payments;
}

/** The id under which our books know what was paid with a PaymentIntent: of its session, or of the invoice that it paid. */
export async function paymentOfIntent({ client, call }: StripeContext, intent: string): Promise<string | undefined> {
  const sessions = await call(() => client.checkout.sessions.list({ payment_intent: intent, limit: 1 }));
  const [session] = sessions.data;
  if (session !== undefined) return session.id;
  const payment = { type: 'payment_intent', payment_intent: intent } as const;
  const [paid] = (await call(() => client.invoicePayments.list({ payment, limit: 1 }))).data;
  return typeof paid?.invoice === 'string' ? paid.invoice : paid?.invoice.id;
}

/** Of a pending one the money has left our balance already. */
const refundStatuses = {
  pending: 'processing',
  requires_action: 'pending',
  succeeded: 'refunded',
  failed: 'failed',
  canceled: 'canceled',
} as const;

export function toRefund(answer: unknown): Refund {
  const { id, amount, currency, status, created, metadata } = read(refundAnswer, answer);
  const { wishId } = metadata;
  return {
    id,
    amount: toMoney(amount, currency),
    status: refundStatuses[status],
    createdAt: created,
    ...(wishId && { wishId }),
  };
}

/** Our balance says whether money moved: it does not while a bank only asks, and it comes back after we have won. */
function toChargebacks(answer: unknown): Chargeback[] {
  const { id, amount, currency, reason, created, balance_transactions: moves } = read(disputeAnswer, answer);
  if (!moves.some((move) => move.amount < 0)) return [];
  const back = moves.find((move) => move.amount > 0);
  const reasonCode = chargebackReason(reason);
  return [
    {
      id,
      amount: toMoney(amount, currency),
      createdAt: created,
      ...(back && { reversedAt: back.created }),
      ...(reasonCode && { reasonCode }),
    },
  ];
}

function add(ids: Set<string> | string[], id: string | null | undefined): void {
  if (!id) return;
  if (Array.isArray(ids)) ids.push(id);
  else ids.add(id);
}
