import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';
import { holidays, type Holiday } from '../collections/choices.ts';
import { keysOf } from '../shared/typed-object.ts';

/** One holiday of the Netherlands; `date` is `YYYY-MM-DD`. */
export interface HolidayDate {
  readonly holiday: Holiday;
  readonly date: string;
}

/** The holidays between two days, both included, in order. Which day they are is the library's to know. */
export function holidaysBetween(from: Temporal.PlainDate, until: Temporal.PlainDate): HolidayDate[] {
  const years = Array.from({ length: until.year - from.year + 1 }, (_, index) => from.year + index);
  return years
    .flatMap(holidaysIn)
    .filter(({ date }) => date >= from.toString() && date <= until.toString())
    .toSorted((one, other) => one.date.localeCompare(other.date));
}

function holidaysIn(year: number): HolidayDate[] {
  const known = byYear.get(year) ?? readHolidays(year);
  byYear.set(year, known);
  return known;
}

const byYear = new Map<number, HolidayDate[]>();

function readHolidays(year: number): HolidayDate[] {
  const dutch = new Holidays('NL').getHolidays(year, 'nl');
  return keysOf(holidays).map((holiday) => {
    const found = dutch.find(({ rule }) => isWhole(rule, rules[holiday]));
    if (!found)
      throw new RangeError(`The library of holidays no longer knows ${holiday} (${rules[holiday]}) in ${year}.`);
    return { holiday, date: found.date.slice(0, 10) };
  });
}

/** `easter` is not `easter 1`; the day of the king has a condition behind its date. */
function isWhole(rule: string, wanted: string): boolean {
  return rule === wanted || rule.startsWith(`${wanted} if `);
}

/** How `date-holidays` writes each of them. */
const rules = {
  'new-year': '01-01',
  'good-friday': 'easter -2',
  easter: 'easter',
  'easter-monday': 'easter 1',
  'kings-day': '04-27',
  'liberation-day': '05-05',
  ascension: 'easter 39',
  pentecost: 'easter 49',
  'whit-monday': 'easter 50',
  christmas: '12-25',
  'boxing-day': '12-26',
} as const satisfies Record<Holiday, string>;
