import type { Agreement } from './agreement.ts';
import { sum, type Cents } from '../money/cents.ts';
import type { Entry, HeldReason, MissedDebit, MoneyEvent, Sequence } from './entries.ts';
import type { Frequency } from '../money/frequency.ts';
import type { Mode, PaymentStatus, ProviderName } from '../provider/provider.ts';
import type { Purpose } from '../money/purpose.ts';
import type { RefundWish } from './refund-wishes.ts';
import type { Recurring } from './recurring.ts';
import type { Timestamp } from '../../../shared/time.ts';

/** The state of a donation, computed from its entries and from nothing else. */
export interface Donation {
  readonly id: string;
  /** Number of entries it was computed from: what an append expects. */
  readonly length: number;
  readonly mode: Mode;
  readonly amount: Cents;
  readonly coveredCosts?: Cents;
  readonly frequency: Frequency;
  readonly purpose: Purpose;
  readonly createdAt: Timestamp;
  readonly status: DonationStatus;
  readonly attempts: readonly Attempt[];
  readonly payments: readonly LedgerPayment[];
  /** Money that a treasurer wanted to give back, whatever came of it. */
  readonly refunds: readonly RefundWish[];
  /** What the donor is called where a repeating gift was begun. */
  readonly customers: Readonly<Partial<Record<ProviderName, string>>>;
  /** The one of them who is debited: where the first gift came in first. */
  readonly customerId?: string;
  /** There once the gift repeats; absent for a single gift. */
  readonly recurring?: Recurring;
  /** There when it was given in the place of a debit that failed. */
  readonly insteadOf?: MissedDebit;
  /** There when it was paid to give a new permission for this repeating gift. */
  readonly mandateFor?: string;
  /** There when it is a periodic gift. */
  readonly agreement?: Agreement;
  readonly erased: boolean;
}

/** Mollie's words for the first (or only) gift; then what may happen to money that was received. */
export type DonationStatus = PaymentStatus | 'created' | 'held' | 'refunded' | 'charged-back';

export interface Attempt {
  readonly id: string;
  readonly provider: ProviderName;
  readonly startedAt: Timestamp;
  readonly paymentId?: string;
  readonly abandoned?: 'never-accepted' | 'refused';
}

export interface LedgerPayment {
  readonly id: string;
  readonly provider: ProviderName;
  readonly sequence: Sequence;
  readonly boundAt: Timestamp;
  readonly status: PaymentStatus;
  readonly checkoutUrl?: string;
  readonly method?: string;
  readonly reasonCode?: string;
  readonly held?: HeldReason;
  /** Of a debit: what was asked of the bank. */
  readonly amount?: Cents;
  /** Id of the gift with which the donor pays this failed debit by hand. */
  readonly replacedBy?: string;
  readonly money: readonly (Entry & MoneyEvent)[];
}

/** What is left of the donation's gifts after refunds and chargebacks. */
export function netOf(payments: readonly LedgerPayment[]): Cents {
  return sum(payments.flatMap((payment) => payment.money.map((entry) => entry.cents)));
}

export function isReceived(payment: LedgerPayment): boolean {
  return payment.money.some((entry) => entry.type === 'gift');
}
