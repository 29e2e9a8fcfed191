import type { Cents } from '../donations/cents.ts';
import type { LocalDate } from '../donations/time.ts';

/** `€ 10`, `€ 12,50`, `€ 1.234,56`; a minus for what went back. `€12.50` in another language. */
export function formatMoney(amount: Cents, locale = dutchLocale): string {
  return formatterOf(locale).euros.format(amount / 100);
}

/** `€ 10,00`: where amounts stand under each other. */
export function formatExactMoney(amount: Cents): string {
  return exactEuros.format(amount / 100);
}

/** `23 november 2026` */
export function formatDate(date: LocalDate, locale = dutchLocale): string {
  return formatterOf(locale).days.format(new Date(`${date}T00:00Z`));
}

/** `23 november 2026 om 14:05`, in the Netherlands; ms since 1970. */
export function formatMoment(at: number): string {
  return moments.format(at);
}

const dutchLocale = 'nl-NL';

interface Formatters {
  readonly euros: Intl.NumberFormat;
  readonly days: Intl.DateTimeFormat;
}

/** Making one takes a quarter of a millisecond. */
const formatters = new Map<string, Formatters>();

function formatterOf(locale: string): Formatters {
  const known = formatters.get(locale) ?? {
    euros: new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    }),
    days: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }),
  };
  formatters.set(locale, known);
  return known;
}

const exactEuros = new Intl.NumberFormat(dutchLocale, { style: 'currency', currency: 'EUR' });
const moments = new Intl.DateTimeFormat(dutchLocale, {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'long',
  timeStyle: 'short',
});
