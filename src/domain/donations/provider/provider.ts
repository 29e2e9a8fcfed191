import type { Cents } from '../money/cents.ts';
import type { RecurringFrequency } from '../money/frequency.ts';
import type { LocalDate, Timestamp } from '../../../shared/time.ts';

/** Who moves the money of a gift; the first one did before there was another. */
export const providerNames = ['mollie', 'stripe'] as const;
export type ProviderName = (typeof providerNames)[number];

/** A gift made with a test key never counts. */
export type Mode = 'live' | 'test';

/** Mollie's words; another provider's are mapped onto them by its adapter. */
export const paymentStatuses = ['open', 'pending', 'authorized', 'paid', 'failed', 'canceled', 'expired'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** An amount as the provider reports it: minor units of whatever currency it says (so that a wrong currency is seen). */
export interface Money {
  readonly currency: string;
  readonly cents: Cents;
}

/** What a payment at the provider carries of ours: random ids and nothing about a person. */
export interface Reference {
  readonly donationId: string;
  readonly attemptId: string;
}

export interface Payment {
  readonly id: string;
  readonly status: PaymentStatus;
  readonly mode: Mode;
  readonly amount: Money;
  readonly sequence: 'oneoff' | 'first' | 'recurring';
  /** From the payment's metadata. A payment of a subscription carries the subscription's metadata: only `donationId`. */
  readonly donationId?: string;
  readonly attemptId?: string;
  readonly customerId?: string;
  readonly subscriptionId?: string;
  readonly mandateId?: string;
  /** Provider's id of the method, absent until chosen: `ideal`, `directdebit`. */
  readonly method?: string;
  readonly createdAt: Timestamp;
  readonly paidAt?: Timestamp;
  /** Absent once the donor can no longer pay there. */
  readonly checkoutUrl?: string;
  /** SEPA reason code of a failed debit (`AM04`), as Mollie's `details.bankReasonCode`. */
  readonly reasonCode?: string;
  readonly refunds: readonly Refund[];
  readonly chargebacks: readonly Chargeback[];
}

export interface Refund {
  readonly id: string;
  readonly amount: Money;
  readonly status: 'queued' | 'pending' | 'processing' | 'refunded' | 'failed' | 'canceled';
  readonly createdAt: Timestamp;
  /** Ours, from its metadata; absent for one that was made at the provider by hand. */
  readonly wishId?: string;
}

export interface Chargeback {
  readonly id: string;
  readonly amount: Money;
  readonly createdAt: Timestamp;
  /** Set when the bank gave the money back to us. */
  readonly reversedAt?: Timestamp;
  /** SEPA reason code (`MD06`), as Mollie's `reason.code`. */
  readonly reasonCode?: string;
}

export interface Mandate {
  readonly id: string;
  readonly status: 'valid' | 'pending' | 'invalid';
  readonly method: string;
}

export interface Subscription {
  readonly id: string;
  readonly customerId: string;
  readonly status: 'pending' | 'active' | 'canceled' | 'suspended' | 'completed';
  readonly mode: Mode;
  readonly amount: Money;
  /** Absent when the interval is none of ours. */
  readonly frequency?: RecurringFrequency;
  readonly donationId?: string;
  readonly mandateId?: string;
  readonly nextPaymentDate?: LocalDate;
}

/** A way to pay, as the provider lists it: never hard-code labels (iDEAL is now "iDEAL | Wero"). */
export interface Method {
  readonly id: string;
  readonly label: string;
}
