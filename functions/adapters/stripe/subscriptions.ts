import { startOf } from '../../../src/shared/calendar.ts';
import { monthsBetween } from '../../../src/domain/donations/money/frequency.ts';
import {
  ProviderRefused,
  type ChangedTerms,
  type NewSubscription,
} from '../../../src/domain/donations/provider/ports.ts';
import type { Subscription } from '../../../src/domain/donations/provider/provider.ts';
import { hour, type LocalDate } from '../../../src/shared/time.ts';
import { read } from '../provider/answer.ts';
import { asRefused, unlessMissing } from '../provider/call.ts';
import { subscriptionAnswer } from './answers.ts';
import type { StripeContext } from './context.ts';
import { newestFirst } from './pages.ts';
import { giftProduct } from './product.ts';
import { frequencyOf, nextDebitOf, toSubscription } from './to-subscription.ts';

/** The trial is the time until the first debit: the donor has just given the first time. */
export async function createSubscription(context: StripeContext, request: NewSubscription): Promise<Subscription> {
  const { customerId, mandateId, description, donationId, idempotencyKey, startDate } = request;
  const product = await giftProduct(context);
  const answer = await context
    .call(() =>
      context.client.subscriptions.create(
        {
          customer: customerId,
          default_payment_method: mandateId,
          description,
          items: [{ price_data: priceOf(request, product) }],
          metadata: { donationId },
          off_session: true,
          proration_behavior: 'none',
          ...trialUntil(context, startDate),
        },
        { idempotencyKey },
      ),
    )
    .catch(asRefused);
  return toSubscription(read(subscriptionAnswer, answer));
}

export async function readSubscription(context: StripeContext, id: string): Promise<Subscription | undefined> {
  const answer = await retrieve(context, id);
  return answer && toSubscription(answer);
}

export async function listSubscriptions(context: StripeContext, customer: string): Promise<readonly Subscription[]> {
  const filter = { customer, status: 'all' } as const;
  const pages = newestFirst(context, (cursor) => context.client.subscriptions.list({ ...filter, ...cursor }));
  const list = (await unlessMissing(() => Array.fromAsync(pages))) ?? [];
  return list.map((answer) => toSubscription(read(subscriptionAnswer, answer)));
}

/**
 * Never charges: without prorating, and with a trial until the next debit where Stripe would else begin a new period, and debit
 * for it, at once; that is when the interval changes.
 */
export async function updateSubscription(
  context: StripeContext,
  id: string,
  terms: ChangedTerms,
): Promise<Subscription> {
  const current = await retrieve(context, id);
  const [item] = current?.items.data ?? [];
  if (current === undefined || item === undefined) throw new ProviderRefused(`there is no subscription ${id}`);
  const sameInterval = frequencyOf(item.price.recurring) === terms.frequency;
  const isSame = sameInterval && item.price.unit_amount === terms.amount;
  const stays = sameInterval ? {} : { trial_end: seconds(nextDebitOf(current)) };
  const product = isSame ? '' : await giftProduct(context);
  const answer = await context
    .call(() =>
      context.client.subscriptions.update(id, {
        proration_behavior: 'none',
        ...(isSame ? {} : { items: [{ id: item.id, price_data: priceOf(terms, product) }] }),
        ...stays,
        ...trialUntil(context, terms.startDate),
      }),
    )
    .catch(asRefused);
  return toSubscription(read(subscriptionAnswer, answer));
}

export async function moveSubscription({ client, call }: StripeContext, id: string, mandateId: string): Promise<void> {
  await call(() => client.subscriptions.update(id, { default_payment_method: mandateId })).catch(asRefused);
}

/** Of one that is canceled already Stripe says that it is not there. */
export async function cancelSubscription({ client, call }: StripeContext, id: string): Promise<void> {
  await unlessMissing(() => call(() => client.subscriptions.cancel(id)));
}

async function retrieve({ client, call }: StripeContext, id: string) {
  const answer = await unlessMissing(() => call(() => client.subscriptions.retrieve(id)));
  return answer && read(subscriptionAnswer, answer);
}

function priceOf({ amount, frequency }: Pick<NewSubscription, 'amount' | 'frequency'>, product: string) {
  const recurring = { interval: 'month', interval_count: monthsBetween[frequency] } as const;
  return { currency: 'eur', product, unit_amount: amount, recurring };
}

/** Early in the morning of that day in the Netherlands; Stripe sends the debit off about an hour later. A day that has come needs no trial. */
function trialUntil({ now }: StripeContext, date: LocalDate | undefined) {
  const end = date === undefined ? 0 : startOf(date) + 6 * hour;
  return end > now() ? { trial_end: seconds(end) } : {};
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
