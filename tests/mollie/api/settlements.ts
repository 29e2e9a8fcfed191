import { formatMoney } from '../money.ts';
import { Problem } from '../problem.ts';
import type { Settlement } from '../records.ts';
import { readQuery, type Answer, type Call } from './call.ts';
import { apiLink, documentation, isoTime } from './links.ts';
import { listAnswer } from './list.ts';
import { showPayment } from './show-payment.ts';
import { showChargeback, showRefund } from './show.ts';

export function listSettlements(call: Call): Answer {
  return listAnswer(call, 'settlements', call.world.settlements.values(), (one) => showSettlement(call.origin, one));
}

export function getSettlement(call: Call): Answer {
  readQuery(call, []);
  return { status: 200, body: showSettlement(call.origin, find(call)) };
}

export function listPayments(call: Call): Answer {
  const own = pick(call.world.payments, find(call).payments);
  return listAnswer(call, 'payments', own, (one) => showPayment(call.world, call.origin, one));
}

export function listRefunds(call: Call): Answer {
  return listAnswer(call, 'refunds', pick(call.world.refunds, find(call).refunds), (one) =>
    showRefund(call.origin, one),
  );
}

export function listChargebacks(call: Call): Answer {
  return listAnswer(call, 'chargebacks', pick(call.world.chargebacks, find(call).chargebacks), (one) =>
    showChargeback(call.origin, one),
  );
}

function showSettlement(origin: string, settlement: Settlement): object {
  const { id, reference, createdAt, settledAt, status, costs } = settlement;
  const [year = '', month = ''] = new Date(createdAt).toISOString().split('-');
  return {
    resource: 'settlement',
    id,
    reference,
    createdAt: isoTime(createdAt),
    settledAt: settledAt === null ? null : isoTime(settledAt),
    status,
    amount: euros(settlement.minor),
    balanceId: 'bal_standin',
    periods: { [year]: { [month]: { revenue: [], costs: costs.map(showCost) } } },
    _links: {
      self: apiLink(origin, `settlements/${id}`),
      payments: apiLink(origin, `settlements/${id}/payments`),
      refunds: apiLink(origin, `settlements/${id}/refunds`),
      chargebacks: apiLink(origin, `settlements/${id}/chargebacks`),
      captures: apiLink(origin, `settlements/${id}/captures`),
      documentation: documentation('get-settlement'),
    },
  };
}

/** The documentation says `variable`, the API's own description `percentage`: both are there. */
function showCost({ method, count, fixed, percentage, net, vat, gross }: Settlement['costs'][number]): object {
  return {
    description: method,
    method,
    count,
    rate: { fixed: euros(fixed), variable: percentage, percentage },
    amountNet: euros(net),
    amountVat: euros(vat),
    amountGross: euros(gross),
  };
}

function euros(minor: number) {
  const { currency, value } = formatMoney({ currency: 'EUR', minor: Math.abs(minor) });
  return { currency, value: minor < 0 ? `-${value}` : value };
}

function find({ world, params }: Call): Settlement {
  const id = params['settlement'] ?? '';
  const found = world.settlements.get(id);
  if (found === undefined) throw new Problem(404, `No settlement exists with token ${id}.`);
  return found;
}

function pick<T>(records: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}
