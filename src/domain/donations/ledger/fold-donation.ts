import { rank } from '../provider/payment-transitions.ts';
import { foldAgreement } from './agreement.ts';
import { netOf, type Donation, type DonationStatus, type LedgerPayment } from './donation.ts';
import type { Entry } from './entries.ts';
import { foldAttempts, foldCustomers, foldPayments, whoDebits } from './fold-payments.ts';
import { foldRecurring } from './recurring.ts';
import { foldRefundWishes } from './refund-wishes.ts';

/** `undefined` when there is no such donation. */
export function foldDonation(id: string, entries: readonly Entry[]): Donation | undefined {
  const created = entries.find((entry) => entry.type === 'created');
  if (created === undefined) return undefined;
  const attempts = foldAttempts(entries);
  const debits = whoDebits(entries, attempts);
  const payments = foldPayments(entries, attempts, debits);
  const recurring = foldRecurring(created, entries);
  const customers = foldCustomers(entries);
  const customerId = debits && customers[debits];
  const agreement = foldAgreement(entries);
  return {
    id,
    length: entries.length,
    mode: created.mode,
    amount: created.amount,
    ...(created.coveredCosts !== undefined && { coveredCosts: created.coveredCosts }),
    frequency: created.frequency,
    purpose: created.purpose,
    createdAt: created.at,
    status: statusOf(payments),
    attempts,
    payments,
    customers,
    refunds: foldRefundWishes(entries),
    ...(customerId && { customerId }),
    ...(recurring && { recurring }),
    ...(created.insteadOf && { insteadOf: created.insteadOf }),
    ...(created.mandateFor && { mandateFor: created.mandateFor }),
    ...(agreement && { agreement }),
    erased: entries.some((entry) => entry.type === 'erased'),
  };
}

function statusOf(payments: readonly LedgerPayment[]): DonationStatus {
  const own = payments.filter((payment) => payment.sequence !== 'recurring');
  const counted = own.filter((payment) => payment.held === undefined);
  const highest = counted.reduce<LedgerPayment | undefined>(
    (best, payment) => (best === undefined || rank(payment.status) >= rank(best.status) ? payment : best),
    undefined,
  );
  if (highest === undefined) return own.length > 0 ? 'held' : 'created';
  if (highest.status !== 'paid') return own.some((payment) => payment.held) ? 'held' : highest.status;
  if (netOf(counted) > 0) return 'paid';
  return counted.some((payment) => payment.money.some((entry) => entry.type === 'chargeback'))
    ? 'charged-back'
    : 'refunded';
}
