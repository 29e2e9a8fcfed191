import { cents, type Cents } from '../donations/cents.ts';
import type { LocalDate } from '../donations/time.ts';
import type { Booking } from './booking.ts';

/** Numbers of accounts in the treasurer's own bookkeeping. */
export interface Accounts {
  /** The journal (dagboek) that the lines go to. */
  readonly journal: string;
  /** What a provider owes us until it pays out. */
  readonly provider: string;
  readonly gifts: string;
  /** Gifts that went back to donors. */
  readonly returned: string;
}

export interface JournalLine {
  readonly date: LocalDate;
  readonly journal: string;
  readonly account: string;
  readonly booking: Booking;
  /** One of the two is 0, neither is less. */
  readonly debit: Cents;
  readonly credit: Cents;
}

/** A movement as two lines that are in balance. What the provider pays out, and what it keeps for it, is not in here. */
export function journalLines(booking: Booking, accounts: Accounts): readonly [JournalLine, JournalLine] {
  const { kind, cents: amount, bookedOn: date } = booking;
  const size = cents(Math.abs(amount));
  const other = kind === 'gift' ? accounts.gifts : accounts.returned;
  const [debited, credited] = amount < 0 ? [other, accounts.provider] : [accounts.provider, other];
  const line = { date, journal: accounts.journal, booking };
  const none = cents(0);
  return [
    { ...line, account: debited, debit: size, credit: none },
    { ...line, account: credited, debit: none, credit: size },
  ];
}
