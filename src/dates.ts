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
  return new Date(Date.UTC(year, month - 1, day ?? 1)).toLocaleDateString(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
  });
}

/** "zaterdag 5 december": a day soon enough that its year goes without saying. */
export function formatDay(date: string, locale = 'nl-NL'): string {
  return new Date(`${date}T00:00Z`).toLocaleDateString(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}

/** "24 december 2026 tot en met 3 januari 2027", as short as it can be without doubt. */
export function formatPeriod(from: string, until: string, locale = 'nl-NL'): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return format.formatRange(new Date(`${from}T00:00Z`), new Date(`${until}T00:00Z`));
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
