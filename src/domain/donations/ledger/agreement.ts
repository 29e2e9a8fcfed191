import { yearOf } from '../../../shared/calendar.ts';
import type { AgreementTerms, Entry } from './entries.ts';
import type { LocalDate } from '../../../shared/time.ts';

/** A periodic gift: each year the same amount, for five years or more. */
export interface Agreement {
  readonly number: string;
  readonly signedOn: LocalDate;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Calendar years, one after the other (Wet IB 2001, art. 6.38). */
const shortestAgreement = 5;

export type AgreementError = 'agreement-number' | 'agreement-day' | 'agreement-first-year' | 'agreement-years';

export function parseAgreement(typed: Readonly<Record<keyof AgreementTerms, string>>): AgreementTerms | AgreementError {
  const { number, signedOn } = typed;
  // As long as a citizen number: that one never gets in here.
  if (!/^[a-z0-9-]{1,20}$/iu.test(number) || /^\d{8,9}$/.test(number)) return 'agreement-number';
  if (!/^20\d\d-\d\d-\d\d$/.test(signedOn) || !isDay(signedOn)) return 'agreement-day';
  const [firstYear, years] = [Number(typed.firstYear), Number(typed.years)];
  if (!/^20\d\d$/.test(typed.firstYear) || firstYear < yearOf(signedOn)) return 'agreement-first-year';
  if (!/^\d{1,2}$/.test(typed.years) || years < shortestAgreement) return 'agreement-years';
  return { number, signedOn, firstYear, years };
}

/** The newest wins; a mistake can be taken away again. */
export function foldAgreement(entries: readonly Entry[]): Agreement | undefined {
  const newest = entries.findLast(({ type }) => type === 'agreement-set' || type === 'agreement-removed');
  if (newest?.type !== 'agreement-set') return undefined;
  const { number, signedOn, firstYear, years } = newest;
  return { number, signedOn, firstYear, lastYear: firstYear + years - 1 };
}

/** Whether a gift of that day is one of the agreement's. */
export function isAgreedGift({ signedOn, firstYear, lastYear }: Agreement, day: LocalDate): boolean {
  return day >= signedOn && yearOf(day) >= firstYear && yearOf(day) <= lastYear;
}

/** While it runs the amount of a year has to stay the same. */
export function binds({ lastYear }: Agreement, today: LocalDate): boolean {
  return yearOf(today) <= lastYear;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
