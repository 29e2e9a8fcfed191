import type { Cents } from '../../domain/donations/money/cents.ts';
import type { LocalDate } from '../../shared/time.ts';

/** `€ 10,00`: where amounts stand under each other. */
export function formatExactMoney(amount: Cents): string {
  return exactEuros.format(amount / 100);
}

/** `23 november 2026` */
export function formatDate(date: LocalDate, locale = dutchLocale): string {
  return daysIn(locale).format(new Date(`${date}T00:00Z`));
}

/** `23 november 2026 om 14:05`, in the Netherlands; ms since 1970. */
export function formatMoment(at: number): string {
  return moments.format(at);
}

const dutchLocale = 'nl-NL';

/** Making one takes a quarter of a millisecond. */
const dayFormatters = new Map<string, Intl.DateTimeFormat>();

function daysIn(locale: string): Intl.DateTimeFormat {
  const known = dayFormatters.get(locale) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' });
  dayFormatters.set(locale, known);
  return known;
}

const exactEuros = new Intl.NumberFormat(dutchLocale, { style: 'currency', currency: 'EUR' });
const moments = new Intl.DateTimeFormat(dutchLocale, {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'long',
  timeStyle: 'short',
});
