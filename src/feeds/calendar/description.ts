import type { ICalLocation } from 'ical-generator';
import { cities, discountPasses } from '../../collections/choices.ts';
import type { Pause } from './calendar-activity.ts';
import type { CalendarRoom } from './calendar-activity.ts';
import type { CalendarActivity } from './calendar-activity.ts';
import { isEndless } from '../../schedule/endless.ts';
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
    activity.waitingList && `${words.activities.waitingList}: ${words.dutchText(activity.waitingList)}`,
    t.audience(words.activities.audiences[activity.audience]),
    activity.ages && words.activities.ages(activity.ages.from, activity.ages.until),
    priceOf(activity.price, words),
    `${t.join.label}: ${joinOf(activity.join, words)}`,
    activity.bring && `${words.activities.facts.bring}: ${words.dutchText(activity.bring)}`,
    ...pauses.map((pause) => describePause(pause, words)),
    activity.elsewhere ? undefined : describeStatus(activity.room.status, words),
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

export function locationOf({ elsewhere, room }: CalendarActivity): ICalLocation {
  if (elsewhere) return { title: elsewhere.place, address: elsewhere.address ?? '' };
  const { name, city, address, geo } = room;
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

function priceOf(
  price: CalendarActivity['price'],
  { calendar: t, activities, euros }: CalendarWords,
): string | undefined {
  if (price.type === 'unknown') return undefined;
  const said = price.type === 'amount' ? t.price.amount(euros(price.cents), price.note) : t.price[price.type];
  const withPass = price.type === 'amount' ? (price.withPass ?? []) : [];
  const reduced = withPass.map(({ pass, cents }) =>
    activities.withPass(discountPasses[pass], cents === undefined ? t.price.free : euros(cents)),
  );
  return [`${t.price.label}: ${said}`, ...reduced].join('. ');
}

function joinOf(join: CalendarActivity['join'], { calendar: t, activities, dutchText }: CalendarWords): string {
  if (join.type !== 'sign-up') return t.join[join.type];
  const before = join.before ? ` ${activities.signUpBefore}: ${dutchText(join.before)}` : '';
  return t.join['sign-up'](dutchText(join.how)) + before;
}

/** A calendar only leaves a day out. Why it did is said here. */
function describePause({ from, until, reason }: Pause, { activities, dates }: CalendarWords): string {
  const days = isEndless({ until })
    ? activities.untilFurtherNotice(dates.partial(from))
    : activities.notOn(dates.period(from, until));
  return days + (reason ? ` (${reason})` : '');
}
