import type { Cents } from '../donations/money/cents.ts';
import type { MoneyEvent } from '../donations/ledger/entries.ts';
import type { MoneySource } from '../donations/provider/provider-ids.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { LocalDate } from '../../shared/time.ts';

export type MoneyKind = MoneyEvent['type'];

/** In the order in which a treasurer reads them. */
export const moneyKinds = [
  'gift',
  'refund',
  'refund-failed',
  'chargeback',
  'chargeback-reversed',
  'correction',
] as const satisfies readonly MoneyKind[];

/** One movement of money. */
export interface Booking extends BookingGroup {
  readonly mode: Mode;
  readonly bookedOn: LocalDate;
  readonly donationId: string;
  /** Of its line in the books of the donation. */
  readonly position: number;
  /** Signed: less than nothing for what went back. */
  readonly cents: Cents;
  readonly paymentId: string;
}

/** What movements are added up under. */
export interface BookingGroup {
  readonly kind: MoneyKind;
  /** As `purposeKey` writes it: `fund` or `room:<slug>`. */
  readonly purpose: string;
  readonly provider: MoneySource;
  /** As the provider calls it: `ideal`. Absent where it did not say. */
  readonly method?: string | undefined;
}

export interface BookingTotal extends BookingGroup {
  readonly cents: Cents;
  readonly count: number;
}

/** Where a page of lines ended; the next one begins after it. */
export type BookingPlace = Pick<Booking, 'bookedOn' | 'donationId' | 'position'>;
