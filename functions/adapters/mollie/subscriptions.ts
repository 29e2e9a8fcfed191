import { Locale } from '@mollie/api-client';
import type * as z from 'zod';
import {
  monthsBetween,
  recurringFrequencies,
  type RecurringFrequency,
} from '../../../src/domain/donations/money/frequency.ts';
import {
  type ChangedTerms,
  type NewSubscription,
  ProviderRefused,
} from '../../../src/domain/donations/provider/ports.ts';
import type { Mandate, Subscription } from '../../../src/domain/donations/provider/provider.ts';
import { toAmount } from './amounts.ts';
import { read } from '../provider/answer.ts';
import { asRefused, NotFound, unlessMissing } from '../provider/call.ts';
import { mandateAnswer, subscriptionAnswer } from './answers.ts';
import type { MollieContext } from './context.ts';
import { wholeList } from './pages.ts';

/** Nothing about the person goes along: who the customer is, only our own ledger knows. */
export async function createCustomer(
  { client, call }: MollieContext,
  { donationId, idempotencyKey }: { readonly donationId: string; readonly idempotencyKey: string },
): Promise<string> {
  const metadata = { donationId };
  const customer = await call(() => client.customers.create({ locale: Locale.nl_NL, metadata, idempotencyKey }));
  return customer.id;
}

export async function listMandates(context: MollieContext, customerId: string): Promise<readonly Mandate[]> {
  const mandates = await wholeList(context, (cursor) =>
    context.client.customerMandates.page({ customerId, ...cursor }),
  );
  return mandates.map((answer) => read(mandateAnswer, answer));
}

export async function createSubscription(
  { client, call, webhooks }: MollieContext,
  request: NewSubscription,
): Promise<Subscription> {
  const { customerId, mandateId, description, startDate, idempotencyKey, donationId } = request;
  const answer = await call(() =>
    client.customerSubscriptions.create({
      customerId,
      mandateId,
      description,
      startDate,
      idempotencyKey,
      amount: toAmount(request.amount),
      interval: toInterval(request.frequency),
      metadata: { donationId },
      ...(webhooks === 'send' && { webhookUrl: request.webhookUrl }),
    }),
  ).catch(asRefused);
  return toSubscription(read(subscriptionAnswer, answer));
}

export async function readSubscription(
  { client, call }: MollieContext,
  customerId: string,
  subscriptionId: string,
): Promise<Subscription | undefined> {
  const answer = await unlessMissing(() =>
    call(() => client.customerSubscriptions.get(subscriptionId, { customerId })),
  );
  return answer && toSubscription(read(subscriptionAnswer, answer));
}

export async function listSubscriptions(context: MollieContext, customerId: string): Promise<readonly Subscription[]> {
  const list = await wholeList(context, (cursor) =>
    context.client.customerSubscriptions.page({ customerId, ...cursor }),
  );
  return list.map((answer) => toSubscription(read(subscriptionAnswer, answer)));
}

export async function updateSubscription(
  { client, call }: MollieContext,
  customerId: string,
  subscriptionId: string,
  { amount, frequency, startDate }: ChangedTerms,
): Promise<Subscription> {
  const answer = await call(() =>
    client.customerSubscriptions.update(subscriptionId, {
      customerId,
      amount: toAmount(amount),
      interval: toInterval(frequency),
      ...(startDate !== undefined && { startDate }),
    }),
  ).catch(asRefused);
  return toSubscription(read(subscriptionAnswer, answer));
}

/** Nothing but the mandate is sent: a change of amount that crosses this one is not undone by it. */
export async function moveSubscription(
  { client, call }: MollieContext,
  customerId: string,
  subscriptionId: string,
  mandateId: string,
): Promise<void> {
  await call(() => client.customerSubscriptions.update(subscriptionId, { customerId, mandateId })).catch(asRefused);
}

export async function cancelSubscription(context: MollieContext, customerId: string, subscriptionId: string) {
  const { client, call } = context;
  try {
    await call(() => client.customerSubscriptions.cancel(subscriptionId, { customerId }));
  } catch (error) {
    if (error instanceof NotFound) return;
    // Mollie refuses a second cancellation; only a subscription that is still running makes that a failure.
    const left = error instanceof ProviderRefused && (await readSubscription(context, customerId, subscriptionId));
    if (left === false || (left && left.status !== 'canceled' && left.status !== 'completed')) throw error;
  }
}

function toInterval(frequency: RecurringFrequency): string {
  const months = monthsBetween[frequency];
  return months === 1 ? '1 month' : `${months} months`;
}

function toSubscription(answer: z.output<typeof subscriptionAnswer>): Subscription {
  const { mandateId, nextPaymentDate } = answer;
  const { donationId } = answer.metadata;
  const frequency = recurringFrequencies.find((candidate) => toInterval(candidate) === answer.interval);
  return {
    id: answer.id,
    customerId: answer.customerId,
    status: answer.status,
    mode: answer.mode,
    amount: answer.amount,
    ...(frequency && { frequency }),
    ...(donationId && { donationId }),
    ...(mandateId && { mandateId }),
    ...(nextPaymentDate && { nextPaymentDate }),
  };
}
