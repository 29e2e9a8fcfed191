import { openBooks } from '../ledger/books.ts';
import { reconcileDonation } from './reconcile-donation.ts';
import { ProviderUnavailable } from '../provider/ports.ts';
import { settlePayment, type Settled, type SettleDeps } from '../payments/settle-payment.ts';

/** What a provider's call is about, by the ids of the books. Nothing else in a call is believed: the truth is asked for. */
export type WebhookEvent =
  | { readonly about: 'payment'; readonly paymentId: string }
  | { readonly about: 'subscription'; readonly subscriptionId: string }
  | { readonly about: 'nothing-of-ours' };

/** Reads a signed call; `signature` is what came beside the body. May throw `ProviderUnavailable`. */
export type ReadWebhookEvent = (body: string, signature: string) => Promise<WebhookEvent | 'forged'>;

/** What any webhook does with what it heard. */
export async function handleWebhookEvent(deps: SettleDeps, event: WebhookEvent): Promise<Settled> {
  if (event.about === 'payment') return settlePayment(deps, event.paymentId);
  if (event.about === 'nothing-of-ours') return { outcome: 'unknown-payment' };
  const donationId = await deps.ledger.findBySubscription(event.subscriptionId);
  if (donationId === undefined) return { outcome: 'unknown-payment' };
  try {
    const repaired = await reconcileDonation(deps, donationId);
    const books = await openBooks(deps.ledger, donationId);
    if (books === undefined) return { outcome: 'unknown-payment' };
    return { outcome: repaired ? 'settled' : 'already-settled', donation: books.donation };
  } catch (error) {
    if (error instanceof ProviderUnavailable) return { outcome: 'provider-unavailable' };
    throw error;
  }
}
