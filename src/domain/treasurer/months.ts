import { addMonths } from '../../shared/calendar.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Period } from './ports.ts';

/** YYYY-MM */
export type Month = string;

export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function isDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00Z`);
  // 31 February would be a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function monthOf(day: LocalDate): Month {
  return day.slice(0, 7);
}

export function periodOfMonth(month: Month): Period {
  const from = `${month}-01`;
  return { from, until: daysFrom(addMonths(from, 1), -1) };
}

export function periodOfYear(year: number): Period {
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

export function monthsAround(month: Month): { readonly before: Month; readonly after: Month } {
  const first = `${month}-01`;
  return { before: monthOf(addMonths(first, -1)), after: monthOf(addMonths(first, 1)) };
}

export function daysFrom(day: LocalDate, days: number): LocalDate {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
