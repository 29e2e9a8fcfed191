import type { Payment, PaymentStatus } from '../../../src/domain/donations/provider/provider.ts';
import { toMoney, type IntentAnswer, type SessionAnswer } from './answers.ts';
import { reasonOf } from './reasons.ts';
import type { Money } from './turned-back.ts';

/** `money`: what became of it, when the donor has come as far as paying. */
export function toPayment(session: SessionAnswer, money?: Money): Payment {
  const { customer, url, livemode } = session;
  const { donationId, attemptId } = session.metadata;
  const status = statusOf(session, money?.intent);
  const charge = money?.intent.latest_charge;
  const method = charge?.payment_method_details?.type;
  const mandateId = money?.intent.payment_method;
  const reasonCode = status === 'failed' ? reasonOf(money?.intent) : undefined;
  return {
    id: session.id,
    status,
    mode: livemode,
    amount: toMoney(session.amount_total, session.currency),
    // Only a gift that repeats has a customer.
    sequence: customer ? 'first' : 'oneoff',
    createdAt: session.created,
    refunds: money?.refunds ?? [],
    chargebacks: money?.chargebacks ?? [],
    ...(donationId && { donationId }),
    ...(attemptId && { attemptId }),
    ...(customer && { customerId: customer }),
    ...(customer && mandateId && { mandateId }),
    ...(method && { method }),
    ...(status === 'paid' && charge && { paidAt: charge.created }),
    ...(url && status === 'open' && { checkoutUrl: url }),
    ...(reasonCode && { reasonCode }),
  };
}

/** A card that is declined leaves the session open: the donor tries another on the same page. */
function statusOf({ status, payment_status: paid }: SessionAnswer, intent: IntentAnswer | undefined): PaymentStatus {
  if (status !== 'complete') return status;
  if (paid === 'paid') return 'paid';
  if (intent?.status === 'canceled') return 'canceled';
  // A method that the bank answers days later, such as a direct debit.
  return intent?.status === 'requires_payment_method' ? 'failed' : 'pending';
}
