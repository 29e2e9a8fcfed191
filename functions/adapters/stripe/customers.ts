import type { Mandate } from '../../../src/domain/donations/provider/provider.ts';
import { read } from '../provider/answer.ts';
import { unlessMissing } from '../provider/call.ts';
import { methodAnswer } from './answers.ts';
import type { StripeContext } from './context.ts';
import { newestFirst } from './pages.ts';

/** Nothing about the person goes along: who the customer is, only our own ledger knows. */
export async function createCustomer(
  { client, call }: StripeContext,
  { donationId, idempotencyKey }: { readonly donationId: string; readonly idempotencyKey: string },
): Promise<string> {
  const customer = await call(() =>
    client.customers.create({ metadata: { donationId }, preferred_locales: ['nl'] }, { idempotencyKey }),
  );
  return customer.id;
}

/** What the first payment saved: a card, or after iDEAL a SEPA debit. The donor, or Stripe, takes it away by detaching it. */
export async function listMandates(context: StripeContext, customerId: string): Promise<readonly Mandate[]> {
  const pages = newestFirst(context, (cursor) => context.client.customers.listPaymentMethods(customerId, cursor));
  const methods = (await unlessMissing(() => Array.fromAsync(pages))) ?? [];
  return methods.map((answer) => {
    const { id, type } = read(methodAnswer, answer);
    return { id, status: 'valid', method: type };
  });
}
