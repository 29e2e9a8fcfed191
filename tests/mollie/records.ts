import type { Money } from './money.ts';

export type PaymentStatus = 'open' | 'pending' | 'authorized' | 'paid' | 'failed' | 'canceled' | 'expired';
export type SequenceType = 'oneoff' | 'first' | 'recurring';

export interface Payment {
  id: string;
  mode: 'test' | 'live';
  createdAt: number;
  status: PaymentStatus;
  /** When each status was reached, ms. */
  reached: Partial<Record<PaymentStatus, number>>;
  expiresAt: number | undefined;
  amount: Money;
  description: string;
  method: string | null;
  /** The methods the checkout may offer; one of them means that the donor skips the list. */
  offered: string[];
  redirectUrl: string | null;
  cancelUrl: string | null;
  webhookUrl: string | null;
  metadata: unknown;
  locale: string | null;
  sequenceType: SequenceType;
  captureMode: string | null;
  customerId: string | undefined;
  mandateId: string | undefined;
  subscriptionId: string | undefined;
  bankReason: { code: string; text: string } | undefined;
  checkoutToken: string;
  stateToken: string;
}

export interface Refund {
  id: string;
  paymentId: string;
  createdAt: number;
  amount: Money;
  description: string;
  metadata: unknown;
  status: 'queued' | 'pending' | 'processing' | 'refunded' | 'failed' | 'canceled';
}

export interface Chargeback {
  id: string;
  paymentId: string;
  createdAt: number;
  amount: Money;
  reason: { code: string; description: string } | null;
  reversedAt: number | null;
}

export interface Customer {
  id: string;
  createdAt: number;
  name: string | null;
  email: string | null;
  locale: string | null;
  metadata: unknown;
  gone: boolean;
}

export interface Mandate {
  id: string;
  customerId: string;
  createdAt: number;
  method: 'directdebit' | 'creditcard' | 'paypal';
  status: 'pending' | 'valid' | 'invalid';
  consumerName: string;
  consumerAccount: string;
  signatureDate: string | null;
  mandateReference: string | null;
  /** When a pending mandate becomes valid, ms. */
  validFrom: number;
  gone: boolean;
}

export interface Subscription {
  id: string;
  customerId: string;
  createdAt: number;
  status: 'pending' | 'active' | 'canceled' | 'suspended' | 'completed';
  amount: Money;
  times: number | null;
  charged: number;
  interval: string;
  /** YYYY-MM-DD */
  startDate: string;
  /** YYYY-MM-DD */
  nextPaymentDate: string | null;
  description: string;
  method: string | null;
  mandateId: string | undefined;
  metadata: unknown;
  webhookUrl: string | null;
  canceledAt: number | null;
}

export interface Settlement {
  id: string;
  reference: string;
  createdAt: number;
  settledAt: number | null;
  status: 'open' | 'pending' | 'processing-at-bank' | 'paidout' | 'failed';
  /** What arrives at the bank. */
  minor: number;
  costs: {
    method: string;
    count: number;
    fixed: number;
    percentage: string;
    net: number;
    vat: number;
    gross: number;
  }[];
  /** Ids. */
  payments: string[];
  refunds: string[];
  chargebacks: string[];
  /** Refunds that failed and chargebacks that were reversed: ours again, and in no list. */
  returned: string[];
}
