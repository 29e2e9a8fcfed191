import { booksKeptYears, contactKeptMonths, unfinishedKeptFor } from '../domain/donations/ledger/deadlines.ts';
import { formKeptFor } from '../domain/donations/payments/checkout.ts';
import {
  reversibleWithoutMandateMonths,
  reversibleWithoutReason,
} from '../domain/donations/self-service/refund-guard.ts';
import { loginLifetime } from '../domain/editing/request-login.ts';
import { longestSession, sessionLifetime } from '../domain/editing/sessions.ts';
import { textKeptFor } from '../domain/treasurer/bank-lines.ts';
import { day, hour, minute } from '../shared/time.ts';

/** The periods that a text may name, each as the code keeps it. */
export const periods = {
  'kept-form': { value: formKeptFor / hour, unit: 'hour' },
  'unfinished-gift': { value: unfinishedKeptFor / day, unit: 'day' },
  contact: { value: contactKeptMonths, unit: 'month' },
  books: { value: booksKeptYears, unit: 'year' },
  'unknown-transfer': { value: textKeptFor / day, unit: 'day' },
  'reversal-without-reason': { value: reversibleWithoutReason / (7 * day), unit: 'week' },
  'reversal-without-mandate': { value: reversibleWithoutMandateMonths, unit: 'month' },
  login: { value: loginLifetime / minute, unit: 'minute' },
  session: { value: sessionLifetime / hour, unit: 'hour' },
  'longest-session': { value: longestSession / day, unit: 'day' },
} as const satisfies Record<string, Period>;

interface Period {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

/** A period in words, such as `30 dagen`. */
export function sayPeriod({ value, unit }: Period): string {
  return new Intl.NumberFormat('nl', { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
