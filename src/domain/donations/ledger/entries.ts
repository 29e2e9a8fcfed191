import type { Cents } from '../money/cents.ts';
import type { Frequency, RecurringFrequency } from '../money/frequency.ts';
import type { Mode, PaymentStatus, ProviderName } from '../provider/provider.ts';
import type { Purpose } from '../money/purpose.ts';
import type { LocalDate, Timestamp } from '../../../shared/time.ts';

/** One line in the books of one donation. Lines are only added, and never hold anything about a person. */
export type Entry = { readonly at: Timestamp } & LedgerEvent;

export type LedgerEvent =
  AttemptEvent | PaymentEvent | MoneyEvent | RefundEvent | SubscriptionEvent | AgreementEvent | ErasedEvent;

type AttemptEvent =
  | {
      readonly type: 'created';
      readonly mode: Mode;
      readonly amount: Cents;
      /** Part of `amount`; counts as gift like the rest of it. */
      readonly coveredCosts?: Cents;
      readonly frequency: Frequency;
      readonly purpose: Purpose;
      /** Given by hand in the place of a debit that failed. */
      readonly insteadOf?: MissedDebit;
      /** Id of the repeating gift that is to be debited from the account that pays this. */
      readonly mandateFor?: string;
    }
  /** Written before the provider is asked for the payment. Without `provider`, as in lines of before there were two: Mollie. */
  | { readonly type: 'attempt-started'; readonly attemptId: string; readonly provider?: ProviderName }
  | { readonly type: 'attempt-abandoned'; readonly attemptId: string; readonly reason: 'never-accepted' | 'refused' }
  | { readonly type: 'customer-bound'; readonly customerId: string; readonly provider?: ProviderName };

/** A failed debit, and the donation of which it is one. */
export interface MissedDebit {
  readonly donationId: string;
  readonly paymentId: string;
}

export type Sequence = 'oneoff' | 'first' | 'recurring';

type PaymentEvent =
  | {
      readonly type: 'payment-bound';
      readonly paymentId: string;
      readonly sequence: Sequence;
      /** Absent for a debit of the subscription: that one we did not start. */
      readonly attemptId?: string;
      readonly checkoutUrl?: string;
      /** Of such a debit: what was asked of the bank. */
      readonly amount?: Cents;
    }
  | {
      readonly type: 'payment-status';
      readonly paymentId: string;
      readonly status: PaymentStatus;
      readonly method?: string;
      readonly reasonCode?: string;
    }
  /** The donor went to pay a failed debit by hand: `donationId` is that gift. */
  | { readonly type: 'debit-replaced'; readonly paymentId: string; readonly donationId: string }
  /** Not what we asked for: nothing of this payment counts until a person has looked. */
  | { readonly type: 'payment-held'; readonly paymentId: string; readonly reason: HeldReason };

export type HeldReason = 'other-amount' | 'other-currency' | 'other-mode' | 'other-donation';

/** `cents` is signed; `bookedOn` is the day in the Netherlands of the money's movement. */
export type MoneyEvent =
  | (Booking & {
      readonly type: 'gift';
      readonly method?: string;
      /** Of a debit: the provider's id of the donor's permission. */
      readonly mandateId?: string;
    })
  | (Booking & { readonly type: 'refund' | 'refund-failed'; readonly refundId: string })
  | (Booking & { readonly type: 'chargeback'; readonly chargebackId: string; readonly reasonCode?: string })
  | (Booking & { readonly type: 'chargeback-reversed'; readonly chargebackId: string })
  /** A person booked something of the bank and takes that back: no money moved. */
  | (Booking & { readonly type: 'correction'; readonly correctionId: string });

interface Booking {
  readonly paymentId: string;
  readonly cents: Cents;
  readonly bookedOn: LocalDate;
}

/** What a treasurer wants to give back, written before the provider is asked, and what the provider said. No money moves by these. */
type RefundEvent =
  | {
      readonly type: 'refund-wanted';
      readonly wishId: string;
      readonly paymentId: string;
      readonly amount: Cents;
      readonly wantedOn: LocalDate;
    }
  | { readonly type: 'refund-accepted'; readonly wishId: string; readonly refundId: string }
  | { readonly type: 'refund-refused'; readonly wishId: string };

export interface Terms {
  readonly amount: Cents;
  readonly frequency: RecurringFrequency;
  /** First debit under these terms; absent: the day that was already planned. */
  readonly startDate?: LocalDate;
}

export type StopReason =
  | 'donor'
  | 'erased'
  | 'debit-reversed'
  | 'debit-failed'
  | 'mandate-gone'
  | 'canceled-at-provider'
  | 'suspended-at-provider'
  | 'completed-at-provider';

/** What the donor wants is written before the provider is told, what the provider did after it. */
type SubscriptionEvent =
  | ({ readonly type: 'terms-wanted' } & Terms)
  | { readonly type: 'stop-wanted'; readonly reason: StopReason }
  | ({ readonly type: 'subscription-created'; readonly subscriptionId: string; readonly startDate: LocalDate } & Terms)
  | ({ readonly type: 'subscription-changed' } & Terms)
  /** The subscription is debited by another permission now; `givenBy`: id of the gift that was paid for it. */
  | { readonly type: 'mandate-changed'; readonly mandateId: string; readonly givenBy: string }
  | { readonly type: 'subscription-stopped'; readonly reason: StopReason };

/** What a treasurer takes over from a signed agreement on paper. Never anything about a person: the paper has that. */
export interface AgreementTerms {
  /** The number that the receiver gave it (the model of the Belastingdienst asks for one). */
  readonly number: string;
  /** Of the last signature: what was given before it is an ordinary gift. */
  readonly signedOn: LocalDate;
  readonly firstYear: number;
  readonly years: number;
}

/** A treasurer says that the gift carries out a signed agreement, or that it does not after all. */
type AgreementEvent = ({ readonly type: 'agreement-set' } & AgreementTerms) | { readonly type: 'agreement-removed' };

type ErasedEvent = { readonly type: 'erased'; readonly reason: 'donor' | 'retention' };

export function isMoney(entry: Entry): entry is Entry & MoneyEvent {
  return moneyTypes.has(entry.type);
}

/** Id of what moved, as a payout calls it: the payment of a gift, else the refund or the chargeback. */
export function itemOf(money: MoneyEvent): string {
  if ('refundId' in money) return money.refundId;
  if ('correctionId' in money) return money.correctionId;
  return 'chargebackId' in money ? money.chargebackId : money.paymentId;
}

const moneyTypes: ReadonlySet<string> = new Set<MoneyEvent['type']>([
  'gift',
  'refund',
  'refund-failed',
  'chargeback',
  'chargeback-reversed',
  'correction',
]);
