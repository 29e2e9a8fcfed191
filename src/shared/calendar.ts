import type { LocalDate, Timestamp } from './time.ts';

/** The calendar day in the Netherlands: the day that counts for the books and on a statement. */
export function localDate(at: Timestamp): LocalDate {
  return amsterdam.format(at);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The same day some months on, or the last day of that month when it has none: 31 January + 1 is 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  lastDay.setUTCDate(Math.min(dayOfMonth, lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10);
}

/** Midnight UTC of a day: for deadlines of months and years, where the hour does not matter. */
export function startOf(date: LocalDate): Timestamp {
  return Date.parse(date);
}

// `sv-SE` writes dates as YYYY-MM-DD. A Temporal polyfill would add 19 kB (gzip) to every function for these lines.
const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
