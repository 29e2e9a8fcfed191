import { formatMoney } from '../money.ts';
import { checkoutUrl, changeStateUrl } from '../pages/urls.ts';
import { balance } from '../payments.ts';
import type { Chargeback, Payment, Refund } from '../records.ts';
import type { World } from '../world.ts';
import { apiLink, documentation, isoTime, pageLink } from './links.ts';
import { showChargeback, showRefund } from './show.ts';

const moments = [
  ['paid', 'paidAt'],
  ['authorized', 'authorizedAt'],
  ['canceled', 'canceledAt'],
  ['expired', 'expiredAt'],
  ['failed', 'failedAt'],
] as const;

/** A payment as the API shows it; `embed` names lists to put inside: `refunds,chargebacks`. */
export function showPayment(world: World, origin: string, payment: Payment, embed = ''): object {
  const { currency } = payment.amount;
  const { paid, refunded, chargedBack, remaining } = balance(world, payment);
  const wanted = embed.split(',');
  const refunds = newestFirst(world.refunds.values(), payment);
  const chargebacks = newestFirst(world.chargebacks.values(), payment);
  const embedded = {
    ...(wanted.includes('refunds') ? { refunds: refunds.map((entry) => showRefund(origin, entry)) } : {}),
    ...(wanted.includes('chargebacks')
      ? { chargebacks: chargebacks.map((entry) => showChargeback(origin, entry)) }
      : {}),
  };
  return {
    resource: 'payment',
    id: payment.id,
    mode: payment.mode,
    createdAt: isoTime(payment.createdAt),
    amount: formatMoney(payment.amount),
    ...(paid > 0
      ? {
          amountRefunded: formatMoney({ currency, minor: refunded }),
          amountRemaining: formatMoney({ currency, minor: remaining }),
        }
      : {}),
    ...(chargedBack > 0 ? { amountChargedBack: formatMoney({ currency, minor: chargedBack }) } : {}),
    description: payment.description,
    method: payment.method,
    metadata: payment.metadata ?? null,
    status: payment.status,
    ...Object.fromEntries(
      moments.flatMap(([status, name]) => {
        const ms = payment.reached[status];
        return ms === undefined ? [] : [[name, isoTime(ms)]];
      }),
    ),
    ...(payment.status === 'open' ? { isCancelable: isCancelable(payment) } : {}),
    ...(payment.status === 'open' && payment.expiresAt !== undefined ? { expiresAt: isoTime(payment.expiresAt) } : {}),
    details: details(payment),
    ...statusReason(payment),
    locale: payment.locale,
    profileId: 'pfl_standin',
    ...defined({
      customerId: payment.customerId,
      mandateId: payment.mandateId,
      subscriptionId: payment.subscriptionId,
    }),
    sequenceType: payment.sequenceType,
    redirectUrl: payment.redirectUrl,
    ...(payment.cancelUrl === null ? {} : { cancelUrl: payment.cancelUrl }),
    webhookUrl: payment.webhookUrl,
    ...(Object.keys(embedded).length > 0 ? { _embedded: embedded } : {}),
    _links: links(origin, payment, refunds, chargebacks),
  };
}

/** Open bank transfers and pending debits can be cancelled through the API, checkouts that the donor may be in cannot. */
export function isCancelable(payment: Payment): boolean {
  return (
    (payment.status === 'open' && payment.method === 'banktransfer') ||
    (payment.status === 'pending' && payment.method === 'directdebit')
  );
}

function links(origin: string, payment: Payment, refunds: Refund[], chargebacks: Chargeback[]) {
  const { id, customerId, mandateId, subscriptionId, status } = payment;
  const customer = `customers/${customerId}`;
  const canChange = status === 'pending' || status === 'paid' || status === 'authorized';
  return {
    self: apiLink(origin, `payments/${id}`),
    ...(status === 'open' ? { checkout: pageLink(checkoutUrl(origin, payment)) } : {}),
    ...(canChange ? { changePaymentState: pageLink(changeStateUrl(origin, payment)) } : {}),
    dashboard: pageLink(`https://my.mollie.com/dashboard/payments/${id}`),
    ...(refunds.length > 0 ? { refunds: apiLink(origin, `payments/${id}/refunds`) } : {}),
    ...(chargebacks.length > 0 ? { chargebacks: apiLink(origin, `payments/${id}/chargebacks`) } : {}),
    ...(customerId ? { customer: apiLink(origin, customer) } : {}),
    ...(mandateId ? { mandate: apiLink(origin, `${customer}/mandates/${mandateId}`) } : {}),
    ...(subscriptionId ? { subscription: apiLink(origin, `${customer}/subscriptions/${subscriptionId}`) } : {}),
    documentation: documentation('get-payment'),
  };
}

function details({ bankReason, method, status }: Payment): object | null {
  if (bankReason && isOfBank(bankReason)) return { bankReasonCode: bankReason.code, bankReason: bankReason.text };
  if (status !== 'paid' || method === 'creditcard') return null;
  return { consumerName: 'T. TEST', consumerAccount: 'NL55INGB0000000000', consumerBic: 'INGBNL2A' };
}

/** What the issuer of a card said; a bank speaks in codes of its own. */
function statusReason({ bankReason }: Payment): object {
  if (!bankReason || isOfBank(bankReason)) return {};
  return { statusReason: { code: bankReason.code, message: bankReason.text } };
}

function isOfBank({ code }: { readonly code: string }): boolean {
  return /^[A-Z]{2}/.test(code);
}

function newestFirst<T extends { paymentId: string }>(entries: Iterable<T>, payment: Payment): T[] {
  return [...entries].filter((entry) => entry.paymentId === payment.id).toReversed();
}

function defined(fields: Record<string, string | undefined>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
