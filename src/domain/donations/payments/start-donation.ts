import { openBooks } from '../ledger/books.ts';
import type { Checkout, CheckoutDeps } from './checkout.ts';
import type { DonationRequest } from './donation-request.ts';
import type { Entry, LedgerEvent } from '../ledger/entries.ts';
import type { Donation } from '../ledger/donation.ts';
import { foldDonation } from '../ledger/fold-donation.ts';
import { isCollected } from '../ledger/missed-debit.ts';
import { openCheckout, type HowToPay } from './open-checkout.ts';
import { payOtherwise } from './pay-otherwise.ts';
import type { ProviderName } from '../provider/provider.ts';
import { purposeKey } from '../money/purpose.ts';
import { scheduleOf } from '../ledger/deadlines.ts';
import { donationOfReturnToken } from './tokens.ts';

export type Started = Checkout | { readonly outcome: 'attempt-key-reused' };

/**
 * Writes the donation down, then asks the provider for a payment. `attemptKey` is made when the form is shown: sending the same
 * form twice, at once or after a crash, leads to the same checkout. `chosen` is the provider that the donor chose, if there was a
 * choice; the same form with another choice is the same gift. `attempt-key-reused`: the key came with another gift.
 */
export async function startDonation(
  deps: CheckoutDeps,
  request: DonationRequest,
  attemptKey: string,
  chosen?: ProviderName,
  method?: HowToPay['method'],
): Promise<Started> {
  const known = await deps.ledger.findByAttemptKey(attemptKey);
  if (known !== undefined) return resume(deps, request, known, { provider: chosen, method });
  const donationId = deps.ids.next();
  const { amount, coveredCosts, frequency, purpose, insteadOf, mandateFor, language } = request;
  const donor = request.donor && { ...request.donor, ...(language !== undefined && { language }) };
  const more = {
    ...(coveredCosts !== undefined && { coveredCosts }),
    ...(insteadOf && { insteadOf }),
    ...(mandateFor && { mandateFor: mandateFor.donationId }),
  };
  const provider = chosen ?? deps.provider.names[0];
  const facts: LedgerEvent[] = [
    { type: 'created', mode: deps.provider.mode, amount, frequency, purpose, ...more },
    { type: 'attempt-started', attemptId: deps.ids.next(), provider },
    ...(mandateFor ? [{ type: 'customer-bound', customerId: mandateFor.customerId, provider } as const] : []),
  ];
  const now = deps.clock.now();
  const entries = facts.map((fact): Entry => ({ at: now, ...fact }));
  const donation = foldDonation(donationId, entries);
  if (donation === undefined) throw new Error('a donation that was created is there');
  const opening = { donationId, attemptKey, entries, schedule: scheduleOf(donation, now), ...(donor && { donor }) };
  if ((await deps.ledger.start(opening)) === 'attempt-key-taken')
    return startDonation(deps, request, attemptKey, chosen, method);
  return openCheckout(deps, donationId, { language, method });
}

export type Retried = Checkout | { readonly outcome: 'unknown-donation' | 'debit-collected' };

/** One more try after "failed", "canceled" or "expired", with the choice remembered. Clicking twice makes one payment. */
export async function retryDonation(deps: CheckoutDeps, token: string, how: HowToPay = {}): Promise<Retried> {
  const donationId = await donationOfReturnToken(deps.signer, token);
  const books = donationId === undefined ? undefined : await openBooks(deps.ledger, donationId);
  if (books === undefined) return { outcome: 'unknown-donation' };
  if (await isCollected(deps, books.donation.insteadOf)) return { outcome: 'debit-collected' };
  return openCheckout(deps, books.donation.id, how);
}

async function resume(
  deps: CheckoutDeps,
  request: DonationRequest,
  donationId: string,
  how: Pick<HowToPay, 'provider' | 'method'>,
): Promise<Started> {
  const books = await openBooks(deps.ledger, donationId);
  const same = books !== undefined && isSameGift(books.donation, request);
  if (!same) return { outcome: 'attempt-key-reused' };
  const { language } = request;
  const checkout = await openCheckout(deps, donationId, { ...how, language });
  return checkout.outcome === 'checkout' ? payOtherwise(deps, checkout, { language, method: how.method }) : checkout;
}

function isSameGift(donation: Donation, { amount, frequency, purpose }: DonationRequest): boolean {
  return (
    donation.amount === amount &&
    donation.frequency === frequency &&
    purposeKey(donation.purpose) === purposeKey(purpose)
  );
}
