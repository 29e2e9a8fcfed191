import { cents, type Cents } from '../donations/money/cents.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Booking } from './booking.ts';
import type { CostLine } from './payout-ports.ts';

/** Numbers of accounts in the treasurer's own bookkeeping. */
export interface Accounts {
  /** The journal (dagboek) that the lines go to. */
  readonly journal: string;
  /** What a provider owes us until it pays out. */
  readonly provider: string;
  readonly gifts: string;
  /** Gifts that went back to donors. */
  readonly returned: string;
  /** What a provider kept. */
  readonly costs: string;
  /** Where a gift by bank transfer comes in. */
  readonly bank: string;
}

export interface JournalLine {
  readonly date: LocalDate;
  readonly journal: string;
  readonly account: string;
  /** What it is about: a movement, or what a provider kept. */
  readonly about: { readonly booking: Booking } | { readonly cost: CostLine };
  /** One of the two is 0, neither is less. */
  readonly debit: Cents;
  readonly credit: Cents;
}

/**
 * A movement as two lines that are in balance. A transfer to our own account comes in at the bank, all else is owed by the provider;
 * that it was paid out stands in the bank's own file.
 */
export function journalLines(booking: Booking, accounts: Accounts): readonly [JournalLine, JournalLine] {
  const { kind, cents: amount, bookedOn: date } = booking;
  const size = cents(Math.abs(amount));
  const other = kind === 'gift' ? accounts.gifts : accounts.returned;
  const ours = booking.provider === 'bank' ? accounts.bank : accounts.provider;
  const [debited, credited] = amount < 0 ? [other, ours] : [ours, other];
  return balanced({ date, journal: accounts.journal, about: { booking } }, debited, credited, size);
}

/** What a provider kept, as two lines that are in balance. */
export function costJournalLines(cost: CostLine, accounts: Accounts): readonly [JournalLine, JournalLine] {
  const { costs, provider, journal } = accounts;
  const [debited, credited] = cost.cents < 0 ? [provider, costs] : [costs, provider];
  return balanced({ date: cost.paidOn, journal, about: { cost } }, debited, credited, cents(Math.abs(cost.cents)));
}

function balanced(
  line: Pick<JournalLine, 'date' | 'journal' | 'about'>,
  debited: string,
  credited: string,
  size: Cents,
): readonly [JournalLine, JournalLine] {
  const none = cents(0);
  return [
    { ...line, account: debited, debit: size, credit: none },
    { ...line, account: credited, debit: none, credit: size },
  ];
}
