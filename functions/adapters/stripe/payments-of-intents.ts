import { day, type Timestamp } from '../../../src/shared/time.ts';
import { read } from '../provider/answer.ts';
import { id, invoiceAnswer } from './answers.ts';
import type { StripeContext } from './context.ts';
import { intentOfInvoice } from './debits.ts';
import { madeSince, newestFirst } from './pages.ts';
import { paymentOfIntent } from './turned-back.ts';

/** A debit that a bank answers late: what was paid with was made so long before the money came at most. */
const longestDebit = 21 * day;

/**
 * The ids under which our books know what was paid with PaymentIntents. Asked by the page, a hundred at a time: a payout can have
 * thousands of lines, and one question for each would take longer than a host lets a function live.
 */
export async function paymentsOfIntents(
  context: StripeContext,
  paid: readonly { readonly intent: string; readonly at: Timestamp }[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(paid.map(({ intent }) => intent));
  const found = new Map<string, string>();
  if (wanted.size === 0) return found;
  const { client } = context;
  const made = madeSince(Math.min(...paid.map(({ at }) => at)) - longestDebit);
  const sessions = newestFirst(context, (cursor) => client.checkout.sessions.list({ ...made, ...cursor }));
  for await (const session of sessions) {
    const intent = id.safeParse(session.payment_intent).data;
    if (intent !== undefined && wanted.has(intent)) found.set(intent, session.id);
    if (found.size === wanted.size) return found;
  }
  const expand = ['data.payments'];
  const invoices = newestFirst(context, (cursor) => client.invoices.list({ ...made, expand, ...cursor }));
  for await (const answer of invoices) {
    const invoice = read(invoiceAnswer, answer);
    const intent = intentOfInvoice(invoice);
    if (intent !== undefined && wanted.has(intent)) found.set(intent, invoice.id);
    if (found.size === wanted.size) return found;
  }
  for (const intent of wanted.difference(new Set(found.keys()))) {
    const payment = await paymentOfIntent(context, intent);
    if (payment !== undefined) found.set(intent, payment);
  }
  return found;
}
