import type { Cents } from '../donations/money/cents.ts';
import type { Mode, ProviderName } from '../donations/provider/provider.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { MoneyKind } from './booking.ts';

/** What a provider sent to our bank account in one go: a settlement of Mollie's, a payout of Stripe's. */
export interface Payout {
  /** As the books write ids (`provider-ids.ts`): `stl_1`, `stripe:po_1`. */
  readonly id: string;
  readonly provider: ProviderName;
  readonly mode: Mode;
  readonly status: PayoutStatus;
  /** The day it left the provider, or is expected at the bank. */
  readonly paidOn: LocalDate;
  /** What arrives at the bank: all lines together, less what was kept of them. */
  readonly cents: Cents;
  /** What stands on the bank statement, where the provider says so. */
  readonly reference?: string;
}

export type PayoutStatus = 'on-its-way' | 'paid' | 'failed';

/** Something that a payout is made up of. */
export interface PayoutLine {
  /** Unique in its payout. */
  readonly id: string;
  readonly kind: PayoutLineKind;
  /** Of what moved, in the words of the books: a payment for a gift, else a refund or a chargeback. Absent: nothing of ours. */
  readonly itemId?: string;
  /** Signed, as in a booking: before the costs. */
  readonly cents: Cents;
  /** What the provider kept for it; less than nothing when it gave something back. */
  readonly fee: Cents;
  /** In the provider's words, where there is no gift to say what it is. */
  readonly description?: string;
}

/** `cost`: kept, and not for one movement. `other`: moved, and nothing that we know. */
export type PayoutLineKind = MoneyKind | 'cost' | 'other';
