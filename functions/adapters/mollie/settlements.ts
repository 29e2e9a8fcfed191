import { cents, negative, sum, type Cents } from '../../../src/domain/donations/money/cents.ts';
import { localDate } from '../../../src/shared/calendar.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { Timestamp } from '../../../src/shared/time.ts';
import type { Payout, PayoutLine } from '../../../src/domain/treasurer/payout.ts';
import { allocate } from '../../../src/domain/treasurer/allocate.ts';
import { read } from '../provider/answer.ts';
import type { MollieContext } from './context.ts';
import { newestFirst, wholeList, wholeSecond } from './pages.ts';
import { settledAnswer, settlementAnswer, type Cost, type SettlementAnswer } from './settlement-answers.ts';

/** Settlements that are closed: of an open one Mollie still changes the contents. Newest first. */
export async function* settlements(context: MollieContext, mode: Mode, since: Timestamp): AsyncGenerator<Payout> {
  for await (const answer of newestFirst(context, (cursor) => context.client.settlements.page(cursor))) {
    const settlement = read(settlementAnswer, answer);
    if (settlement.createdAt < wholeSecond(since)) return;
    if (settlement.status === 'open') continue;
    yield toPayout(settlement, mode);
  }
}

export async function settlementLines(context: MollieContext, settlementId: string): Promise<readonly PayoutLine[]> {
  const { client, call } = context;
  const of = { settlementId };
  const settlement = read(settlementAnswer, await call(() => client.settlements.get(settlementId)));
  // One after the other: Mollie limits how much is asked at once.
  const payments = await wholeList(context, (cursor) => client.settlementPayments.page({ ...of, ...cursor }));
  const refunds = await wholeList(context, (cursor) => client.settlementRefunds.page({ ...of, ...cursor }));
  const chargebacks = await wholeList(context, (cursor) => client.settlementChargebacks.page({ ...of, ...cursor }));
  const moved: Moved[] = [
    ...payments.map((answer) => ({ ...read(settledAnswer, answer), kind: 'gift' as const })),
    ...refunds.map((answer) => moneyBack(answer, 'refund')),
    ...chargebacks.map((answer) => moneyBack(answer, 'chargeback')),
  ];
  return withRest(settlement, withCosts(moved, settlement.costs));
}

interface Moved {
  readonly id: string;
  readonly kind: 'gift' | 'refund' | 'chargeback';
  /** As the costs call it. */
  readonly method?: string | null | undefined;
  readonly cents: Cents;
}

function moneyBack(answer: unknown, kind: 'refund' | 'chargeback'): Moved {
  const { id, cents: size } = read(settledAnswer, answer);
  return { id, kind, method: kind, cents: negative(size) };
}

/** Mollie tells costs per month and method, not per payment: they are spread by the rate that it says, and add up to the cent. */
function withCosts(moved: readonly Moved[], costs: readonly Cost[]): PayoutLine[] {
  const fees = new Map<string, number>();
  const loose: PayoutLine[] = [];
  for (const [index, cost] of costs.entries()) {
    const { amountGross, description } = cost;
    const whose = moved.filter(({ method }) => method === cost.method);
    if (whose.length === 0) {
      loose.push({ id: `cost-${index}`, kind: 'cost', cents: cents(0), fee: amountGross, description });
      continue;
    }
    const shares = allocate(
      amountGross,
      whose.map((one) => weight(cost, one)),
    );
    for (const [place, { id }] of whose.entries()) fees.set(id, (fees.get(id) ?? 0) + (shares[place] ?? 0));
  }
  const lines = moved.map(({ id, kind, cents: amount }): PayoutLine => {
    return { id, kind, itemId: id, cents: amount, fee: cents(fees.get(id) ?? 0) };
  });
  return [...lines, ...loose];
}

function weight({ rate }: Cost, { cents: amount }: Moved): number {
  const percentage = Number(rate?.variable ?? rate?.percentage ?? 0);
  return Math.max(0, (rate?.fixed ?? 0) + (Math.abs(amount) * (Number.isFinite(percentage) ? percentage : 0)) / 100);
}

/** Corrections, money that a bank returned: what Mollie paid out and names in no list. */
function withRest({ amount }: SettlementAnswer, lines: readonly PayoutLine[]): readonly PayoutLine[] {
  const rest = cents(amount - sum(lines.map((line) => cents(line.cents - line.fee))));
  return rest === 0 ? lines : [...lines, { id: 'rest', kind: 'other', cents: rest, fee: cents(0) }];
}

function toPayout({ id, reference, createdAt, settledAt, status, amount }: SettlementAnswer, mode: Mode): Payout {
  return {
    id,
    provider: 'mollie',
    mode,
    status: status === 'paidout' ? 'paid' : status === 'failed' ? 'failed' : 'on-its-way',
    paidOn: localDate(settledAt ?? createdAt),
    cents: amount,
    ...(reference && { reference }),
  };
}
