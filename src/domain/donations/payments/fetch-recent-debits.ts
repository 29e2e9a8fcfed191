import type { Donation } from '../ledger/donation.ts';
import type { LedgerEvent } from '../ledger/entries.ts';
import { diffPayment } from './diff-payment.ts';
import type { Clock, PaymentProvider } from '../provider/ports.ts';
import { day } from '../../../shared/time.ts';

/**
 * What the books lack about the latest debits. One that the bank already has still comes after a stop, and no webhook tells of it
 * before it is paid or failed: who stops must hear of it at once. Throws `ProviderUnavailable`.
 */
export async function fetchRecentDebits(
  { provider, clock }: { readonly provider: PaymentProvider; readonly clock: Clock },
  donation: Donation,
  customerId: string,
  subscriptionId: string,
): Promise<readonly LedgerEvent[]> {
  const now = clock.now();
  const debits = await provider.listSubscriptionPayments(customerId, subscriptionId, now - longestUnderWay);
  return debits.flatMap((debit) => diffPayment(donation, debit, now));
}

/** ms between a debit and the word of the bank about it, with room for holidays. */
const longestUnderWay = 30 * day;
