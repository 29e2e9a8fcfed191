import { Temporal } from 'temporal-polyfill';
import { keysOf } from './typed-object.ts';
import { weekdays, type Weekday } from './collections/choices.ts';
import { timeZone } from './i18n/languages.ts';

const weekdayOrder = keysOf(weekdays);

export function todayIn(clock: () => Temporal.Instant = Temporal.Now.instant): Temporal.PlainDate {
  return clock().toZonedDateTimeISO(timeZone).toPlainDate();
}

export function weekdayOf(date: Temporal.PlainDate): Weekday {
  const weekday = weekdayOrder[date.dayOfWeek - 1];
  if (!weekday) throw new RangeError(`No weekday for ${date.toString()}`);
  return weekday;
}

/** `2019` as "2019", `2019-03` as "maart 2019", `2019-03-31` as "31 maart 2019". */
export function formatPartialDate(date: string, locale = 'nl-NL'): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  return formatter(locale, day ? 'date' : 'month').format(Date.UTC(year, month - 1, day ?? 1));
}

/** "zaterdag 5 december": a day soon enough that its year goes without saying. */
export function formatDay(date: string, locale = 'nl-NL'): string {
  return formatter(locale, 'weekday').format(new Date(`${date}T00:00Z`));
}

/** "24 tot en met 26 december 2026": each part once where that is clear, and a word instead of a dash. */
export function formatPeriod(from: string, until: string, joiner = 'tot en met', locale = 'nl-NL'): string {
  const parts = formatter(locale, 'date').formatRangeToParts(new Date(`${from}T00:00Z`), new Date(`${until}T00:00Z`));
  return parts
    .map(({ value, source }) => (source === 'shared' && value.includes('–') ? ` ${joiner} ` : value))
    .join('');
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

const shapes = {
  month: { month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a quarter of a millisecond, which five thousand pages feel. */
function formatter(locale: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...shapes[shape] });
  formatters.set(key, known);
  return known;
}
