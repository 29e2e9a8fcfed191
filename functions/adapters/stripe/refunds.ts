import { ProviderRefused, type NewRefund } from '../../../src/domain/donations/provider/ports.ts';
import type { Refund } from '../../../src/domain/donations/provider/provider.ts';
import { read } from '../provider/answer.ts';
import { asRefused, unlessMissing } from '../provider/call.ts';
import { id, invoiceAnswer } from './answers.ts';
import type { StripeContext } from './context.ts';
import { intentOfInvoice } from './debits.ts';
import { toRefund } from './turned-back.ts';

export async function createRefund(
  context: StripeContext,
  { paymentId, amount, wishId, idempotencyKey }: NewRefund,
): Promise<Refund> {
  const { client, call } = context;
  const intent = await intentOf(context, paymentId);
  if (!intent) throw new ProviderRefused(`nothing was paid with ${paymentId}`);
  const answer = await call(() =>
    client.refunds.create({ payment_intent: intent, amount, metadata: { wishId } }, { idempotencyKey }),
  ).catch(asRefused);
  return toRefund(answer);
}

/** What was paid with a session, or by an invoice: Stripe gives back of a PaymentIntent. */
async function intentOf({ client, call }: StripeContext, paymentId: string): Promise<string | undefined> {
  if (/^in_\w+$/.test(paymentId)) {
    const invoice = await unlessMissing(() =>
      call(() => client.invoices.retrieve(paymentId, { expand: ['payments'] })),
    );
    return invoice && intentOfInvoice(read(invoiceAnswer, invoice));
  }
  if (!/^cs_\w+$/.test(paymentId)) return undefined;
  const session = await unlessMissing(() => call(() => client.checkout.sessions.retrieve(paymentId)));
  return session?.payment_intent ? read(id, session.payment_intent) : undefined;
}
