import { PaymentEmbed, PaymentMethod, SequenceType, type Locale } from '@mollie/api-client';
import type * as z from 'zod';
import {
  type NewPayment,
  ProviderRefused,
  ProviderUnavailable,
  type WayToPay,
} from '../../../src/domain/donations/provider/ports.ts';
import type { Chargeback, Payment, Reference } from '../../../src/domain/donations/provider/provider.ts';
import { minute, type Timestamp } from '../../../src/shared/time.ts';
import { toAmount } from './amounts.ts';
import { read } from '../provider/answer.ts';
import { unlessMissing } from '../provider/call.ts';
import { paymentAnswer, turnedBackAnswer } from './answers.ts';
import type { MollieContext } from './context.ts';
import { locales } from './locales.ts';
import { methodsFor, methodsWithoutCards } from './methods.ts';
import { newestFirst, wholeSecond } from './pages.ts';
import { toRefund } from './refunds.ts';

/** How far our clock and Mollie's may differ. */
const clockDifference = 5 * minute;

type PaymentAnswer = z.output<typeof paymentAnswer>;

export async function createPayment(context: MollieContext, request: NewPayment): Promise<Payment> {
  const { donationId, attemptId } = request.reference;
  const { client, call, webhooks } = context;
  const sequenceType = sequenceTypeOf(request);
  const method = await methodFor(context, request);
  const answer = await call(() =>
    client.payments.create({
      amount: toAmount(request.amount),
      description: request.description,
      redirectUrl: request.redirectUrl,
      ...localeOf(request.language),
      metadata: { donationId, attemptId },
      idempotencyKey: request.idempotencyKey,
      ...(webhooks === 'send' && { webhookUrl: request.webhookUrl }),
      ...(request.customerId !== undefined && { sequenceType, customerId: request.customerId }),
      ...(method && { method }),
    }),
  );
  return toPayment(read(paymentAnswer, answer));
}

/** Of a payment that is open still: there is one, so a donor who goes back and chooses again cannot pay twice. */
export async function changeMethod(
  context: MollieContext,
  paymentId: string,
  way: WayToPay,
): Promise<string | undefined> {
  const { client, call } = context;
  try {
    // Mollie keeps the way of before unless it is told all of them.
    const method = (await methodFor(context, way)) ?? (await methodsFor(context, sequenceTypeOf(way), way.amount));
    const change = { ...localeOf(way.language), method };
    const answer = await unlessMissing(() => call(() => client.payments.update(paymentId, change)));
    return answer && toPayment(read(paymentAnswer, answer)).checkoutUrl;
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
    return undefined;
  }
}

/** `undefined`: Mollie's page asks, with all ways. */
async function methodFor(context: MollieContext, { method, withoutCards, customerId, amount }: WayToPay) {
  if (method) return methodOf[method];
  return withoutCards ? methodsWithoutCards(context, sequenceTypeOf({ customerId }), amount) : undefined;
}

function sequenceTypeOf({ customerId }: { readonly customerId?: string | undefined }) {
  return customerId === undefined ? SequenceType.oneoff : SequenceType.first;
}

const methodOf = { ideal: PaymentMethod.ideal, applepay: PaymentMethod.applepay } as const;

/** Mollie's page follows the browser where it does not speak the donor's language, and its own English after that. */
function localeOf(language = 'nl'): { locale?: Locale } {
  const locale = locales.get(language);
  return locale ? { locale } : {};
}

export async function readPayment({ client, call }: MollieContext, paymentId: string): Promise<Payment | undefined> {
  if (!/^tr_\w+$/.test(paymentId)) return undefined;
  const embed = [PaymentEmbed.refunds, PaymentEmbed.chargebacks];
  const answer = await unlessMissing(() => call(() => client.payments.get(paymentId, { embed })));
  return answer && toPayment(read(paymentAnswer, answer));
}

export async function findPayment(
  context: MollieContext,
  { donationId, attemptId }: Reference,
  since: Timestamp,
): Promise<Payment | undefined> {
  const oldest = wholeSecond(since - clockDifference);
  for await (const answer of newestFirst(context, (cursor) => context.client.payments.page(cursor))) {
    const payment = read(paymentAnswer, answer);
    if (payment.createdAt < oldest) return undefined;
    const { metadata } = payment;
    if (metadata.attemptId === attemptId && metadata.donationId === donationId) return complete(context, payment);
  }
  return undefined;
}

/** Mollie closes only what can still be stopped, such as a bank transfer; an iDEAL page stays open until it expires. */
export async function cancelPayment({ client, call }: MollieContext, paymentId: string): Promise<void> {
  try {
    await unlessMissing(() => call(() => client.payments.cancel(paymentId)));
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
  }
}

export async function paymentsTurnedBack(context: MollieContext, since: Timestamp): Promise<readonly string[]> {
  const { client } = context;
  const paymentIds = new Set<string>();
  const refunds = newestFirst(context, (cursor) => client.refunds.page(cursor));
  const chargebacks = newestFirst(context, (cursor) => client.chargebacks.page(cursor));
  for (const list of [refunds, chargebacks]) {
    for await (const answer of list) {
      const { paymentId, createdAt } = read(turnedBackAnswer, answer);
      if (createdAt < wholeSecond(since)) break;
      paymentIds.add(paymentId);
    }
  }
  return [...paymentIds];
}

export async function listSubscriptionPayments(
  context: MollieContext,
  customerId: string,
  subscriptionId: string,
  since: Timestamp,
): Promise<readonly Payment[]> {
  const payments: Payment[] = [];
  await unlessMissing(async () => {
    const pages = newestFirst(context, (cursor) =>
      context.client.subscriptionPayments.page({ customerId, subscriptionId, ...cursor }),
    );
    for await (const answer of pages) {
      const payment = read(paymentAnswer, answer);
      if (payment.createdAt < wholeSecond(since)) break;
      payments.push(await complete(context, payment));
    }
  });
  return payments;
}

/** Lists leave out refunds and chargebacks; where there are any, the payment is read again with them. */
async function complete(context: MollieContext, answer: PaymentAnswer): Promise<Payment> {
  if (!answer.links.refunds && !answer.links.chargebacks) return toPayment(answer);
  const payment = await readPayment(context, answer.id);
  if (!payment) throw new ProviderUnavailable(`Mollie lists ${answer.id} and does not know it`);
  return payment;
}

function toPayment(answer: PaymentAnswer): Payment {
  const { donationId, attemptId } = answer.metadata;
  const { customerId, subscriptionId, mandateId, method, paidAt } = answer;
  const checkoutUrl = answer.links.checkout?.href;
  // Of a bank, or of a card's issuer.
  const reasonCode = answer.details?.bankReasonCode ?? answer.statusReason?.code;
  return {
    id: answer.id,
    status: answer.status,
    mode: answer.mode,
    amount: answer.amount,
    sequence: answer.sequenceType,
    createdAt: answer.createdAt,
    refunds: (answer.embedded?.refunds ?? []).map(toRefund),
    chargebacks: (answer.embedded?.chargebacks ?? []).map(toChargeback),
    ...(donationId && { donationId }),
    ...(attemptId && { attemptId }),
    ...(customerId && { customerId }),
    ...(subscriptionId && { subscriptionId }),
    ...(mandateId && { mandateId }),
    ...(method && { method }),
    ...(paidAt && { paidAt }),
    ...(checkoutUrl && { checkoutUrl }),
    ...(reasonCode && { reasonCode }),
  };
}

type ChargebackAnswer = NonNullable<PaymentAnswer['embedded']>['chargebacks'][number];

function toChargeback({ id, amount, createdAt, reversedAt, reason }: ChargebackAnswer): Chargeback {
  return { id, amount, createdAt, ...(reversedAt && { reversedAt }), ...(reason && { reasonCode: reason.code }) };
}
