import type { ICalLocation } from 'ical-generator';
import { audiences, cities } from '../collections/choices.ts';
import { calendar as sentences } from '../i18n/nl/calendar.ts';
import type { CalendarActivity, CalendarRoom } from './events.ts';

/** What someone wants to know before leaving the house, one thing a line. */
export function describeActivity(activity: CalendarActivity, url: string): string {
  const { price, join } = sentences;
  return [
    activity.example && sentences.example,
    activity.summary,
    activity.full && sentences.full,
    sentences.audience(audiences[activity.audience]),
    `${price.label}: ${priceOf(activity.price)}`,
    `${join.label}: ${joinOf(activity.join)}`,
    url,
  ]
    .filter((line) => line !== false)
    .join('\n');
}

export function locationOf({ name, city, address, geo }: CalendarRoom): ICalLocation {
  const place = [address?.street, [address?.postalCode, cities[city]].filter(Boolean).join(' ')];
  return {
    title: name,
    address: place.filter(Boolean).join(', '),
    ...(geo && { geo: { lat: geo.latitude, lon: geo.longitude } }),
  };
}

function priceOf(price: CalendarActivity['price']): string {
  if (price.type !== 'amount') return sentences.price[price.type];
  return sentences.price.amount(euros.format(price.cents / 100), price.note);
}

function joinOf(join: CalendarActivity['join']): string {
  return join.type === 'sign-up' ? sentences.join['sign-up'](join.how) : sentences.join[join.type];
}

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
