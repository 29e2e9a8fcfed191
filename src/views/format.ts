import type { Cents } from '../donations/cents.ts';
import type { LocalDate } from '../donations/time.ts';

/** `€ 10`, `€ 12,50`, `€ 1.234,56`; a minus for what went back. */
export function formatMoney(amount: Cents): string {
  return euros.format(amount / 100);
}

/** `€ 10,00`: where amounts stand under each other. */
export function formatExactMoney(amount: Cents): string {
  return exactEuros.format(amount / 100);
}

/** `23 november 2026` */
export function formatDate(date: LocalDate): string {
  return days.format(new Date(`${date}T00:00Z`));
}

/** `23 november 2026 om 14:05`, in the Netherlands; ms since 1970. */
export function formatMoment(at: number): string {
  return moments.format(at);
}

const euros = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  trailingZeroDisplay: 'stripIfInteger',
});
const exactEuros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const days = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'long' });
const moments = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'long',
  timeStyle: 'short',
});
