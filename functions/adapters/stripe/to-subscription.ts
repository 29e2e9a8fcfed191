import type * as z from 'zod';
import { localDate } from '../../../src/shared/calendar.ts';
import {
  monthsBetween,
  recurringFrequencies,
  type RecurringFrequency,
} from '../../../src/domain/donations/money/frequency.ts';
import type { Subscription } from '../../../src/domain/donations/provider/provider.ts';
import type { Timestamp } from '../../../src/shared/time.ts';
import { toMoney, type subscriptionAnswer } from './answers.ts';

type SubscriptionAnswer = z.output<typeof subscriptionAnswer>;
type Item = SubscriptionAnswer['items']['data'][0];

export function toSubscription(answer: SubscriptionAnswer): Subscription {
  const { id, customer, livemode, metadata, default_payment_method: mandateId } = answer;
  const [{ price }] = answer.items.data;
  const status = answer.pause_collection ? 'suspended' : statuses[answer.status];
  const frequency = frequencyOf(price.recurring);
  return {
    id,
    customerId: customer,
    status,
    mode: livemode,
    amount: toMoney(price.unit_amount, price.currency),
    ...(frequency && { frequency }),
    ...(metadata.donationId && { donationId: metadata.donationId }),
    ...(mandateId && { mandateId }),
    ...(status === 'active' && { nextPaymentDate: localDate(nextDebitOf(answer)) }),
  };
}

export function nextDebitOf(answer: SubscriptionAnswer): Timestamp {
  return answer.status === 'trialing' && answer.trial_end ? answer.trial_end : answer.items.data[0].current_period_end;
}

/** `undefined`: none of ours. */
export function frequencyOf({
  interval,
  interval_count: count,
}: Item['price']['recurring']): RecurringFrequency | undefined {
  const months = interval === 'year' ? 12 * count : count;
  if (interval !== 'year' && interval !== 'month') return undefined;
  return recurringFrequencies.find((frequency) => monthsBetween[frequency] === months);
}

/** `past_due`: a debit failed and Stripe still tries. */
const statuses = {
  trialing: 'active',
  active: 'active',
  past_due: 'active',
  incomplete: 'pending',
  incomplete_expired: 'canceled',
  canceled: 'canceled',
  unpaid: 'suspended',
  paused: 'suspended',
} as const satisfies Readonly<Record<SubscriptionAnswer['status'], Subscription['status']>>;
