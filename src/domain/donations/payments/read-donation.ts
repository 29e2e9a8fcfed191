import type { Cents } from '../money/cents.ts';
import { openBooks } from '../ledger/books.ts';
import type { Donation, DonationStatus } from '../ledger/donation.ts';
import type { Frequency } from '../money/frequency.ts';
import { isFinal } from '../provider/payment-transitions.ts';
import type { Signer } from '../provider/ports.ts';
import type { Mode } from '../provider/provider.ts';
import type { Purpose } from '../money/purpose.ts';
import { settlePayment, type SettleDeps } from './settle-payment.ts';
import { donationOfReturnToken } from './tokens.ts';

/** What the page to which a donor returns may show: amount and state, nothing about a person. */
export interface DonationView {
  readonly donationId: string;
  readonly status: DonationStatus;
  readonly amount: Cents;
  /** Part of `amount` with which the donor paid the costs. */
  readonly coveredCosts?: Cents;
  readonly frequency: Frequency;
  readonly purpose: Purpose;
  readonly mode: Mode;
  /** Paid by hand, where a debit failed. */
  readonly isInsteadOfDebit: boolean;
  /** Paid to be debited from another account from now on. */
  readonly isNewAccount: boolean;
  /** Where paying can go on, while that is possible. */
  readonly checkoutUrl?: string;
  /** Whether `retryDonation` would start another attempt. */
  readonly canRetry: boolean;
}

export type ReadDonation =
  { readonly outcome: 'found'; readonly donation: DonationView } | { readonly outcome: 'unknown-donation' };

/**
 * For the return page. While the outcome is open it asks the provider once, because the donor is often back before the webhook;
 * when the provider does not answer, the books do.
 */
export async function readDonation(
  deps: SettleDeps & { readonly signer: Signer },
  token: string,
): Promise<ReadDonation> {
  const donationId = await donationOfReturnToken(deps.signer, token);
  const books = donationId === undefined ? undefined : await openBooks(deps.ledger, donationId);
  if (books === undefined) return { outcome: 'unknown-donation' };
  const waiting = books.donation.payments.findLast(
    (payment) => payment.sequence !== 'recurring' && !isFinal(payment.status),
  );
  const settled = waiting && (await settlePayment(deps, waiting.id));
  return {
    outcome: 'found',
    donation: viewOf(settled !== undefined && 'donation' in settled ? settled.donation : books.donation),
  };
}

function viewOf(donation: Donation): DonationView {
  const { id, status, amount, coveredCosts, frequency, purpose, mode, insteadOf, mandateFor } = donation;
  const canRetry = status === 'failed' || status === 'canceled' || status === 'expired' || status === 'created';
  const open = donation.payments.findLast((payment) => payment.status === 'open' && payment.sequence !== 'recurring');
  const checkout = status === 'open' && open?.checkoutUrl ? { checkoutUrl: open.checkoutUrl } : {};
  return {
    donationId: id,
    status,
    amount,
    ...(coveredCosts !== undefined && { coveredCosts }),
    frequency,
    purpose,
    mode,
    isInsteadOfDebit: insteadOf !== undefined,
    isNewAccount: mandateFor !== undefined,
    canRetry,
    ...checkout,
  };
}
