import type { Cents } from '../../src/donations/cents.ts';
import type { LocalDate } from '../../src/donations/time.ts';

/** 1250 -> "€ 12,50", with a space that does not break. */
export function formatAmount(amount: Cents): string {
  const euros = Math.floor(amount / 100);
  const cents = String(amount % 100).padStart(2, '0');
  return `€\u00A0${wholeNumber.format(euros)},${cents}`;
}

/** "2026-11-23" -> "23 november 2026" */
export function formatDate(date: LocalDate): string {
  return longDate.format(new Date(`${date}T00:00Z`));
}

const wholeNumber = new Intl.NumberFormat('nl-NL');
const longDate = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'long' });
