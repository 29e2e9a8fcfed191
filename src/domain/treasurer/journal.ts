import { cents, type Cents } from '../donations/money/cents.ts';
import type { MoneySource } from '../donations/provider/provider-ids.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Booking } from './booking.ts';
import type { CostLine } from './payout-ports.ts';

/** Numbers of accounts in the treasurer's own bookkeeping. */
export interface Accounts {
  /** The journal (dagboek) that the lines go to. */
  readonly journal: string;
  /** What Mollie owes us until it pays out. */
  readonly provider: string;
  /** The same of Stripe; absent: one account for both. */
  readonly stripe?: string;
  readonly gifts: string;
  /** Gifts that went back to donors. */
  readonly returned: string;
  /** What a provider kept. */
  readonly costs: string;
  /** Between the bank and gifts by transfer: the bank's own file clears it. */
  readonly bank: string;
  /** Numbers by `fund` or the slug of a room. */
  readonly costCentres?: Readonly<Record<string, string>>;
}

/** A purpose without a number keeps its own name. */
export function costCentreOf(purpose: string, { costCentres = {} }: Pick<Accounts, 'costCentres'>): string {
  return new Map(Object.entries(costCentres)).get(purpose.replace(/^room:/, '')) ?? purpose;
}

/** Where money waits until the bank's own file says that it came. */
function clearingOf(source: MoneySource, { provider, stripe = provider, bank }: Accounts): string {
  if (source === 'bank') return bank;
  return source === 'stripe' ? stripe : provider;
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
 * A movement as two lines that are in balance, one of them on the clearing account of the provider or of gifts by bank. What clears it stands in
 * the bank's own file.
 */
export function journalLines(booking: Booking, accounts: Accounts): readonly [JournalLine, JournalLine] {
  const { kind, cents: amount, bookedOn: date } = booking;
  const size = cents(Math.abs(amount));
  const other = kind === 'gift' || kind === 'correction' ? accounts.gifts : accounts.returned;
  const ours = clearingOf(booking.provider, accounts);
  const [debited, credited] = amount < 0 ? [other, ours] : [ours, other];
  return balanced({ date, journal: accounts.journal, about: { booking } }, debited, credited, size);
}

/** What a provider kept, as two lines that are in balance. */
export function costJournalLines(cost: CostLine, accounts: Accounts): readonly [JournalLine, JournalLine] {
  const { costs, journal } = accounts;
  const clearing = clearingOf(cost.provider, accounts);
  const [debited, credited] = cost.cents < 0 ? [clearing, costs] : [costs, clearing];
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
