import type { Payment, PaymentStatus } from '../../../src/domain/donations/provider/provider.ts';
import type { Timestamp } from '../../../src/shared/time.ts';
import { read } from '../provider/answer.ts';
import { unlessMissing } from '../provider/call.ts';
import { intentAnswer, invoiceAnswer, toMoney, type InvoiceAnswer, type IntentAnswer } from './answers.ts';
import type { StripeContext } from './context.ts';
import { madeSince, newestFirst } from './pages.ts';
import { reasonOf } from './reasons.ts';
import { moneyOf } from './turned-back.ts';

/** A debit of a subscription is an invoice at Stripe. One of nothing, as a trial begins with, is no debit. */
export async function readDebit(context: StripeContext, id: string): Promise<Payment | undefined> {
  const { client, call } = context;
  const answer = await unlessMissing(() => call(() => client.invoices.retrieve(id, { expand: ['payments'] })));
  return answer && toDebit(context, read(invoiceAnswer, answer));
}

export async function listDebits(
  context: StripeContext,
  subscription: string,
  since: Timestamp,
): Promise<readonly Payment[]> {
  const filter = { subscription, ...madeSince(since), expand: ['data.payments'] };
  const pages = newestFirst(context, (cursor) => context.client.invoices.list({ ...filter, ...cursor }));
  const debits = await unlessMissing(() =>
    Array.fromAsync(pages, (answer) => toDebit(context, read(invoiceAnswer, answer))),
  );
  return debits?.filter((debit) => debit !== undefined) ?? [];
}

async function toDebit(context: StripeContext, invoice: InvoiceAnswer): Promise<Payment | undefined> {
  const details = invoice.parent?.subscription_details;
  if (!details || invoice.total === 0) return undefined;
  const money = await moneyOfInvoice(context, invoice);
  const status = statusOf(invoice, money?.intent);
  const charge = money?.intent.latest_charge;
  const method = charge?.payment_method_details?.type;
  const reasonCode = status === 'failed' ? reasonOf(money?.intent) : undefined;
  const mandateId = money?.intent.payment_method;
  const paidAt = invoice.status_transitions.paid_at;
  return {
    id: invoice.id,
    status,
    mode: invoice.livemode,
    // Less was paid than due when somebody gave the customer credit by hand: the books must see that.
    amount: toMoney(status === 'paid' ? invoice.amount_paid : invoice.amount_due, invoice.currency),
    sequence: 'recurring',
    subscriptionId: details.subscription,
    createdAt: invoice.created,
    refunds: money?.refunds ?? [],
    chargebacks: money?.chargebacks ?? [],
    ...(details.metadata?.donationId && { donationId: details.metadata.donationId }),
    ...(invoice.customer && { customerId: invoice.customer }),
    ...(mandateId && { mandateId }),
    ...(method && { method }),
    ...(status === 'paid' && paidAt && { paidAt }),
    ...(reasonCode && { reasonCode }),
  };
}

export function intentOfInvoice({ payments }: InvoiceAnswer): string | undefined {
  return payments?.data.map(({ payment }) => payment.payment_intent).find((intent) => typeof intent === 'string');
}

async function moneyOfInvoice(context: StripeContext, invoice: InvoiceAnswer) {
  const id = intentOfInvoice(invoice);
  if (id === undefined) return undefined;
  const { client, call } = context;
  const answer = await call(() => client.paymentIntents.retrieve(id, { expand: ['latest_charge'] }));
  return moneyOf(context, read(intentAnswer, answer));
}

/** Stripe tries a failed debit again by itself: then it becomes paid after all, under the same id. */
function statusOf({ status, attempted }: InvoiceAnswer, intent: IntentAnswer | undefined): PaymentStatus {
  if (status === 'paid') return 'paid';
  if (status === 'void' || intent?.status === 'canceled') return 'canceled';
  if (status === 'uncollectible') return 'failed';
  if (status === 'draft' || intent?.status === 'processing' || !attempted) return 'pending';
  // `requires_action` too: nobody is there to confirm.
  return 'failed';
}
