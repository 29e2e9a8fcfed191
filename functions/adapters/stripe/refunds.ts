import { type NewRefund, ProviderRefused } from '../../../src/donations/ports.ts';
import type { Refund } from '../../../src/donations/provider.ts';
import { read } from '../provider-answer.ts';
import { asRefused } from '../provider-call.ts';
import { invoiceAnswer, sessionAnswer } from './answers.ts';
import type { StripeContext } from './context.ts';
import { toRefund } from './turned-back.ts';

/** Stripe gives back what was paid with a PaymentIntent: that of a session, or of the invoice that a debit is. */
export async function createRefund(
  context: StripeContext,
  { paymentId, amount, wishId, idempotencyKey }: NewRefund,
): Promise<Refund> {
  const intent = await intentOf(context, paymentId).catch(asRefused);
  if (intent === undefined) throw new ProviderRefused('nothing was paid');
  const { client, call } = context;
  const answer = await call(() =>
    client.refunds.create({ payment_intent: intent, amount, metadata: { wishId } }, { idempotencyKey }),
  ).catch(asRefused);
  return toRefund(answer);
}

async function intentOf({ client, call }: StripeContext, paymentId: string): Promise<string | undefined> {
  if (paymentId.startsWith('in_')) {
    const invoice = read(
      invoiceAnswer,
      await call(() => client.invoices.retrieve(paymentId, { expand: ['payments'] })),
    );
    return invoice.payments?.data.map(({ payment }) => payment.payment_intent).find((id) => typeof id === 'string');
  }
  const { payment_intent: intent } = read(
    sessionAnswer,
    await call(() => client.checkout.sessions.retrieve(paymentId)),
  );
  return typeof intent === 'string' ? intent : intent?.id;
}
