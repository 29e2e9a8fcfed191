import { randomId } from './ids.ts';
import type { Payment, Refund, Settlement } from './records.ts';
import type { World } from './world.ts';

/** Pays out what was paid and went back since the last time, less the costs. */
export function payOut(world: World, status: Settlement['status'] = 'paidout'): Settlement {
  const now = world.clock.now();
  const before = [...world.settlements.values()];
  const isNew = (list: 'payments' | 'refunds' | 'chargebacks' | 'returned', id: string) =>
    !before.some((settlement) => settlement[list].includes(id));
  const payments = [...world.payments.values()].filter((one) => one.status === 'paid' && isNew('payments', one.id));
  const refunds = [...world.refunds.values()].filter((one) => hasLeft(one) && isNew('refunds', one.id));
  const chargebacks = [...world.chargebacks.values()].filter(({ id }) => isNew('chargebacks', id));
  const given = [...world.refunds.values()].filter(({ status: is, id }) => is === 'failed' && !isNew('refunds', id));
  const reversed = [...world.chargebacks.values()].filter(({ reversedAt }) => reversedAt !== null);
  const returned = [...given, ...reversed].filter(({ id }) => isNew('returned', id));
  const costs = costsOf(payments, refunds);
  const minor =
    total(payments) -
    total(refunds) -
    total(chargebacks) +
    total(returned) -
    costs.reduce((all, one) => all + one.gross, 0);
  const settlement: Settlement = {
    id: randomId('stl_'),
    reference: `1234567.${new Date(now).toISOString().slice(2, 7).replace('-', '')}.${String(before.length + 1).padStart(2, '0')}`,
    createdAt: now,
    settledAt: status === 'paidout' ? now : null,
    status,
    minor,
    costs,
    payments: ids(payments),
    refunds: ids(refunds),
    chargebacks: ids(chargebacks),
    returned: ids(returned),
  };
  world.settlements.set(settlement.id, settlement);
  return settlement;
}

function hasLeft({ status }: Refund): boolean {
  return status === 'processing' || status === 'refunded';
}

/** Per method: 29 cents, or 25 cents and 1.8% for a card; with 21% VAT. */
function costsOf(payments: readonly Payment[], refunds: readonly Refund[]): Settlement['costs'] {
  const byMethod = Map.groupBy(payments, ({ method }) => method ?? 'ideal');
  const costs = [...byMethod].map(([method, own]) => {
    const isCard = method === 'creditcard';
    const net = isCard ? own.length * 25 + Math.round(total(own) * 0.018) : own.length * 29;
    return cost(method, own.length, net, isCard ? [25, '1.8'] : [29, '0']);
  });
  return refunds.length === 0 ? costs : [...costs, cost('refund', refunds.length, refunds.length * 25, [25, '0'])];
}

function cost(method: string, count: number, net: number, [fixed, percentage]: [number, string]) {
  const vat = Math.round(net * 0.21);
  return { method, count, fixed, percentage, net, vat, gross: net + vat };
}

function total(entries: readonly { readonly amount: { readonly minor: number } }[]): number {
  return entries.reduce((sum, { amount }) => sum + amount.minor, 0);
}

function ids(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
