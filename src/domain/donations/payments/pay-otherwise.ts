import { openBooks } from '../ledger/books.ts';
import type { Checkout, CheckoutDeps } from './checkout.ts';
import { noCard, type HowToPay } from './open-checkout.ts';
import { ProviderUnavailable } from '../provider/ports.ts';

/**
 * The donor was on a page to pay on, went back, and chose again how to pay. It stays the same payment, so that the page of before
 * cannot be paid as well. A provider that does not say so leads to the page of before.
 */
export async function payOtherwise(
  deps: CheckoutDeps,
  checkout: Checkout & { readonly outcome: 'checkout' },
  { language, method }: Pick<HowToPay, 'language' | 'method'>,
): Promise<Checkout> {
  const donation = (await openBooks(deps.ledger, checkout.donationId))?.donation;
  const open = donation?.payments.findLast(({ checkoutUrl }) => checkoutUrl === checkout.checkoutUrl);
  if (donation === undefined || open === undefined) return checkout;
  const customerId = donation.customers[open.provider];
  const withoutCards = (await deps.cardStop.stoppedUntil(deps.clock.now())) !== undefined;
  const chosen = withoutCards ? noCard(method) : method;
  try {
    const checkoutUrl = await deps.provider.changeMethod(open.id, {
      amount: donation.amount,
      ...(customerId && { customerId }),
      ...(language && { language }),
      ...(chosen && { method: chosen }),
      ...(withoutCards && { withoutCards }),
    });
    return checkoutUrl === undefined ? checkout : { ...checkout, checkoutUrl };
  } catch (error) {
    if (error instanceof ProviderUnavailable) return checkout;
    throw error;
  }
}
