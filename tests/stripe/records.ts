/** Times are ms since 1970, amounts minor units. */
export interface Session {
  id: string;
  created: number;
  status: 'open' | 'complete' | 'expired';
  livemode: boolean;
  amount: number;
  currency: string;
  description: string;
  customer: string | null;
  /** Whether paying also saves how the donor paid. */
  saves: boolean;
  metadata: Record<string, string>;
  intentMetadata: Record<string, string>;
  reference: string | null;
  successUrl: string;
  cancelUrl: string;
  /** Types that this page does not take. */
  excluded: string[];
  /** Whether who has another currency may be shown the amount in that. */
  adaptive: boolean;
  /** What was shown instead of euros, when it was paid so. */
  presented: { amount: number; currency: string } | null;
  intent: string | null;
}

export interface Intent {
  id: string;
  created: number;
  status: 'processing' | 'succeeded' | 'requires_payment_method';
  amount: number;
  currency: string;
  customer: string | null;
  metadata: Record<string, string>;
  /** What the donor paid with: `card`, `ideal`, `sepa_debit`. */
  type: string;
  method: string | null;
  /** Why it failed, in Stripe's words. */
  failure: string | null;
  charged: number;
}

export interface Refund {
  id: string;
  created: number;
  intent: string;
  amount: number;
  metadata: Record<string, string>;
  status: 'pending' | 'succeeded' | 'failed';
}

export interface Dispute {
  id: string;
  created: number;
  intent: string;
  amount: number;
  reason: string;
  status: 'warning_needs_response' | 'needs_response' | 'won' | 'lost';
  /** What it did to the balance. */
  moves: { amount: number; created: number }[];
}

export interface Customer {
  id: string;
  created: number;
  metadata: Record<string, string>;
  deleted: boolean;
}

export interface Method {
  id: string;
  created: number;
  type: string;
  customer: string | null;
}

export interface Subscription {
  id: string;
  item: string;
  created: number;
  status: 'trialing' | 'active' | 'past_due' | 'canceled';
  customer: string;
  method: string;
  description: string;
  metadata: Record<string, string>;
  amount: number;
  months: number;
  trialEnd: number | null;
  /** Where months are counted from. */
  anchor: number;
  /** When the next debit is made. */
  periodEnd: number;
  canceledAt: number | null;
  charged: number;
}

export interface Invoice {
  id: string;
  created: number;
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  livemode: boolean;
  subscription: string;
  customer: string;
  amount: number;
  currency: string;
  attempts: number;
  paidAt: number | null;
  intent: string | null;
}

/** Of the balance: `amount` less `fee` is what it changed by. */
export interface BalanceTransaction {
  id: string;
  created: number;
  type: 'charge' | 'payment' | 'refund' | 'payment_refund' | 'refund_failure' | 'adjustment' | 'payout';
  amount: number;
  fee: number;
  /** Id of a charge, a refund, a dispute or the payout. */
  source: string;
}

export interface Payout {
  id: string;
  created: number;
  arrival: number;
  amount: number;
  status: 'paid' | 'in_transit' | 'failed';
  moves: BalanceTransaction[];
}
