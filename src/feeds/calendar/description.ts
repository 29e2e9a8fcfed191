import type { ICalLocation } from 'ical-generator';
import { cities } from '../../collections/choices.ts';
import type { Pause } from './calendar-activity.ts';
import type { CalendarRoom } from './calendar-activity.ts';
import type { CalendarActivity } from './calendar-activity.ts';
import type { Cancellation } from '../../schedule/occurrences.ts';
import type { CalendarWords } from './words.ts';

/** What someone wants to know before leaving the house, one thing a line. */
export function describeActivity(
  activity: CalendarActivity,
  pauses: readonly Pause[],
  words: CalendarWords,
  url: string,
): string {
  const { calendar: t } = words;
  return [
    activity.example && t.example,
    summaryOf(activity, words),
    activity.full && t.full,
    t.audience(words.activities.audiences[activity.audience]),
    priceOf(activity.price, words),
    `${t.join.label}: ${joinOf(activity.join, words)}`,
    ...pauses.map((pause) => describePause(pause, words)),
    describeStatus(activity.room.status, words),
    url,
  ]
    .filter((line) => line !== false && line !== undefined)
    .join('\n');
}

export function describeCancellation({ reason }: Cancellation, { activities: t, dutchText }: CalendarWords): string {
  return `${t.cancelled}. ${t.roomClosed}${reason ? ` (${dutchText(reason)})` : ''}`;
}

/** What to know of a room that has moved or closed. */
export function describeStatus(status: CalendarRoom['status'], { rooms, dates }: CalendarWords): string | undefined {
  switch (status.type) {
    case 'open':
    case 'unknown':
      return undefined;
    case 'moved':
      return rooms.statusText.moved(status.to);
    case 'closed':
      return rooms.statusText.closed(dates.partial(status.asOf));
  }
}

export function locationOf({ name, city, address, geo }: CalendarRoom): ICalLocation {
  const place = [address?.street, [address?.postalCode, cities[city]].filter(Boolean).join(' ')];
  return {
    title: name,
    address: place.filter(Boolean).join(', '),
    ...(geo && { geo: { lat: geo.latitude, lon: geo.longitude } }),
  };
}

function summaryOf({ summary, summaries }: CalendarActivity, { language, dutchText }: CalendarWords): string {
  const translated: Readonly<Partial<Record<string, string | undefined>>> = summaries ?? {};
  return translated[language] ?? dutchText(summary);
}

function priceOf(price: CalendarActivity['price'], { calendar: t, euros }: CalendarWords): string | undefined {
  if (price.type === 'unknown') return undefined;
  const said = price.type === 'amount' ? t.price.amount(euros(price.cents), price.note) : t.price[price.type];
  return `${t.price.label}: ${said}`;
}

function joinOf(join: CalendarActivity['join'], { calendar: t, dutchText }: CalendarWords): string {
  return join.type === 'sign-up' ? t.join['sign-up'](dutchText(join.how)) : t.join[join.type];
}

/** A calendar only leaves a day out. Why it did is said here. */
function describePause({ from, until, reason }: Pause, { activities, dates }: CalendarWords): string {
  return activities.notOn(dates.period(from, until)) + (reason ? ` (${reason})` : '');
}
