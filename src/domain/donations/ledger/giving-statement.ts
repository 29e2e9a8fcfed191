import { isAgreedGift } from './agreement.ts';
import { yearOf } from '../../../shared/calendar.ts';
import { sum, type Cents } from '../money/cents.ts';
import type { Donation } from './donation.ts';
import type { MoneyEvent } from './entries.ts';
import type { Mode } from '../provider/provider.ts';
import type { Purpose } from '../money/purpose.ts';
import type { LocalDate } from '../../../shared/time.ts';

/** What a donor gave in one calendar year of booking, as the books have it. What it says about a person is added where it is written out. */
export interface Statement {
  readonly year: number;
  readonly mode: Mode;
  /** Oldest first; what went back is negative. */
  readonly lines: readonly StatementLine[];
  /** Of all lines: what the books have of this year. */
  readonly net: Cents;
}

export interface StatementLine {
  readonly kind: MoneyEvent['type'];
  readonly cents: Cents;
  readonly bookedOn: LocalDate;
  readonly purpose: Purpose;
  readonly paymentId: string;
  /** The gift that the payment is part of. */
  readonly donationId: string;
  /** Of a gift: the provider's id of how the donor paid, `ideal`. */
  readonly method?: string;
  /** Of a debit. */
  readonly mandateId?: string;
  /** Number of the agreement by which it was given; absent for an ordinary gift. */
  readonly agreement?: string;
}

/** `undefined` when no money moved in that year. */
export function statementOf(donations: readonly Donation[], year: number): Statement | undefined {
  const lines = donations.flatMap((donation) => datedLines(donation, year));
  const [first] = donations;
  if (lines.length === 0 || first === undefined) return undefined;
  lines.sort((one, other) => one.line.bookedOn.localeCompare(other.line.bookedOn) || one.at - other.at);
  return {
    year,
    mode: first.mode,
    lines: lines.map(({ line }) => line),
    net: sum(lines.map(({ line }) => line.cents)),
  };
}

/** Those in which money moved, newest first. */
export function yearsOf(donation: Donation): number[] {
  const years = donation.payments.flatMap(({ money }) => money.map(({ bookedOn }) => yearOf(bookedOn)));
  return [...new Set(years)].toSorted((one, other) => other - one);
}

/**
 * The same for the same statement and for no other: lines are only added to the books, so which gifts and how many of their lines
 * says all of it, with the agreement that a treasurer may link to a gift. Holds no more than our own random ids.
 */
export function contentOf(donations: readonly Donation[], year: number): string {
  const parts = donations.flatMap((donation) => {
    const lines = datedLines(donation, year);
    const agreement = lines.find(({ line }) => line.agreement)?.line.agreement;
    return lines.length === 0 ? [] : [[donation.id, lines.length, ...(agreement ? [agreement] : [])].join(':')];
  });
  return [year, ...parts.toSorted()].join(' ');
}

function datedLines(donation: Donation, year: number) {
  return donation.payments.flatMap(({ money }) =>
    money
      .filter(({ bookedOn }) => yearOf(bookedOn) === year)
      .map((entry) => ({ at: entry.at, line: lineOf(donation, entry) })),
  );
}

function lineOf({ id: donationId, purpose, agreement }: Donation, entry: MoneyEvent): StatementLine {
  const { type: kind, cents, bookedOn, paymentId } = entry;
  const { method, mandateId } = entry.type === 'gift' ? entry : {};
  return {
    kind,
    cents,
    bookedOn,
    purpose,
    paymentId,
    donationId,
    ...(method && { method }),
    ...(mandateId && { mandateId }),
    ...(agreement && isAgreedGift(agreement, bookedOn) && { agreement: agreement.number }),
  };
}
