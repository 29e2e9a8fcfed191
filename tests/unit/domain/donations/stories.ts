import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { aRequest, fund, type Fund } from '../../../doubles/fund.ts';

/** A single gift, donation `id1`, whose payment `tr_1` is paid at the provider; we have not heard of it yet. */
export async function paidOnce(more: Partial<Fund> = {}): Promise<Fund> {
  const deps = fund(more);
  await startDonation(deps, aRequest(), 'key');
  deps.provider.become('tr_1', 'paid');
  return deps;
}

/** A monthly gift, donation `id1` of customer `cst_1`, whose first payment `tr_2` is settled; its subscription is still owed. */
export async function firstPaid(more: Partial<Fund> = {}): Promise<Fund> {
  const deps = fund(more);
  await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key');
  deps.provider.become('tr_2', 'paid');
  await settlePayment(deps, 'tr_2');
  return deps;
}

/** A monthly gift that runs, and whose thank-you mail is gone. */
export async function monthly(): Promise<Fund> {
  const deps = await firstPaid();
  await processOutbox(deps, { limit: 10 });
  deps.mailer.sent.length = 0;
  return deps;
}

export function onlySubscription({ provider }: Fund) {
  const [subscription] = provider.subscriptions.values();
  if (subscription === undefined || provider.subscriptions.size > 1) throw new Error('not one subscription');
  return subscription;
}

/** Of the mails that were sent, in alphabetical order. */
export function kindsOf({ mailer }: Fund): string[] {
  return mailer.sent.map(({ kind }) => kind).toSorted();
}
