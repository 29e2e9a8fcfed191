import type { Cents } from '../../domain/donations/money/cents.ts';
import { purposeFromKey } from '../../domain/donations/money/purpose.ts';
import type { LocalDate, Timestamp } from '../../shared/time.ts';
import { methodNames, providerNames } from '../../i18n/nl/treasurer/money.ts';
import { monthWords } from '../../i18n/nl/treasurer/month.ts';
import type { Month } from '../../domain/treasurer/months.ts';
import { roomNameIn, type DonationPage } from '../donations/donation-page.ts';

/** `€ 10,00`: in books every amount has its cents. */
export function exactMoney(amount: Cents): string {
  return euros.format(amount / 100);
}

/** `3 nov. 2026` */
export function shortDate(day: LocalDate): string {
  return days.format(new Date(`${day}T00:00Z`));
}

/** `23 nov. 2026, 14:05`, in the Netherlands. */
export function moment(at: Timestamp): string {
  return moments.format(at);
}

/** `november 2026` */
export function monthName(month: Month): string {
  return months.format(new Date(`${month}-01T00:00Z`));
}

/** A purpose as it is totalled: `fund`, `room:de-klop`. */
export function purposeWords(key: string, page: DonationPage): string {
  const purpose = purposeFromKey(key);
  if (purpose.kind === 'fund') return monthWords.wholeFund;
  return monthWords.room(roomNameIn(page, purpose.room));
}

export function providerName(provider: string): string {
  return providers.get(provider) ?? provider;
}

/** A method that is not in the list is called as the provider calls it. */
export function methodName(method: string): string {
  return methods.get(method) ?? method;
}

const providers = new Map(Object.entries(providerNames));
const methods = new Map(Object.entries(methodNames));
const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const days = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'medium' });
const moments = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'medium',
  timeStyle: 'short',
});
const months = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'long', year: 'numeric' });
