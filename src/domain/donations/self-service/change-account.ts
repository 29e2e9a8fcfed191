import { localDate } from '../../../shared/calendar.ts';
import { cents } from '../money/cents.ts';
import type { CheckoutDeps } from '../payments/checkout.ts';
import { canChangeAccount } from '../ledger/next-debit.ts';
import { booksOfLink } from './my-gift.ts';
import { startDonation, type Started } from '../payments/start-donation.ts';
import type { BadLink } from '../payments/tokens.ts';

/** Mollie's smallest first payment. The debits go on as planned, so a month is neither paid here nor left out. */
export const accountProof = cents(1);

/**
 * Brings the donor to a checkout that gives permission to debit another account. Until the permission after this one is wanted
 * its key is the same, so that any number of clicks is one payment. The outbox does the rest once it is paid.
 */
export async function changeAccount(
  deps: CheckoutDeps,
  token: string,
  language?: string,
): Promise<Started | BadLink | { readonly outcome: 'not-running' }> {
  const books = await booksOfLink(deps, token);
  if ('outcome' in books) return books;
  const { id, customerId, recurring, purpose } = books.donation;
  if (customerId === undefined || !canChangeAccount(books.donation, localDate(deps.clock.now())))
    return { outcome: 'not-running' };
  // No name or address: who gives it is known from the gift that it is for.
  const request = {
    amount: accountProof,
    frequency: 'once',
    purpose,
    mandateFor: { donationId: id, customerId },
    ...(language !== undefined && { language }),
  } as const;
  return startDonation(deps, request, `mandate:${id}:${recurring?.mandates.length ?? 0}`, 'mollie');
}
