import { Temporal } from 'temporal-polyfill';
import { keysOf } from './shared/typed-object.ts';
import { weekdays, type Weekday } from './collections/choices.ts';
import { languageFacts, timeZone, type Language } from './i18n/languages.ts';

const weekdayOrder = keysOf(weekdays);

export function todayIn(clock: () => Temporal.Instant = Temporal.Now.instant): Temporal.PlainDate {
  return clock().toZonedDateTimeISO(timeZone).toPlainDate();
}

export function weekdayOf(date: Temporal.PlainDate): Weekday {
  const weekday = weekdayOrder[date.dayOfWeek - 1];
  if (!weekday) throw new RangeError(`No weekday for ${date.toString()}`);
  return weekday;
}

/** How a language writes dates. */
export interface Dates {
  /** `2019` as "2019", `2019-03` as "maart 2019", `2019-03-31` as "31 maart 2019". */
  partial(date: string): string;
  /** "zaterdag 5 december", and with its year if that is not the year of `today`. */
  day(date: string, today: Temporal.PlainDate): string;
  /** "24 tot en met 26 december 2026": each part once where that is clear; and a word instead of a dash. */
  readonly period: (from: string, to: string) => string;
}

/** @param between - says two days in words; a dash is hard to read and is not read aloud */
export function datesIn(language: Language, between: (from: string, to: string) => string): Dates {
  const { locale } = languageFacts[language];
  return {
    partial(date) {
      const [year, month, day] = date.split('-').map(Number);
      if (!year || !month) return date;
      return formatter(locale, day ? 'date' : 'month').format(Date.UTC(year, month - 1, day ?? 1));
    },
    day: (date, { year }) =>
      formatter(locale, yearOf(date) === year ? 'weekday' : 'weekdayAndYear').format(new Date(`${date}T00:00Z`)),
    period(from, to) {
      const parts = formatter(locale, 'date').formatRangeToParts(new Date(`${from}T00:00Z`), new Date(`${to}T00:00Z`));
      const dash = parts.findIndex(({ value, source }) => source === 'shared' && value.includes('–'));
      const text = (some: typeof parts) => some.map(({ value }) => value).join('');
      return dash === -1 ? text(parts) : between(text(parts.slice(0, dash)), text(parts.slice(dash + 1)));
    },
  };
}

/** For what is there in Dutch only: the editor, the news feed. */
export const dutchDates = datesIn('nl', (from, to) => `${from} tot en met ${to}`);

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

const shapes = {
  month: { month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  weekdayAndYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a quarter of a millisecond, which five thousand pages feel. */
function formatter(locale: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...shapes[shape] });
  formatters.set(key, known);
  return known;
}
