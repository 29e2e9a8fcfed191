import type { EventLeaf, OfferLeaf, ScheduleLeaf } from 'schema-dts';
import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../../i18n/languages.ts';
import type { Activity } from '../../queries/activities.ts';
import { inOrder, type Occurrence, type When } from '../../schedule/occurrences.ts';
import { recurrenceOf } from '../../schedule/recurrence.ts';
import { ruleOf, type Recurring } from '../../schedule/rule.ts';
import { organisationId } from './organisation.ts';
import { dayOfWeek, placeOf, type PlaceRoom } from './room.ts';

export type EventActivity = Omit<Activity, 'entry' | 'room'> & { readonly room: PlaceRoom };

/** An activity as an event with its schedule, or with one event in it for each single day. On appointment, or never, is no event. */
export function activityStructuredData(activity: EventActivity, site: string): EventLeaf | undefined {
  const times = timesOf(activity.when, activity, site);
  return times && { '@type': 'Event', '@id': `${site}${activity.href}#activiteit`, ...about(activity, site), ...times };
}

function about(activity: EventActivity, site: string) {
  return {
    name: activity.title,
    description: activity.summary,
    url: site + activity.href,
    location: locationOf(activity, site),
    organizer: { '@id': organisationId(site) },
    inLanguage: activity.languages,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    eventStatus: 'https://schema.org/EventScheduled',
    ...(activity.ages && { typicalAgeRange: `${activity.ages.from ?? ''}-${activity.ages.until ?? ''}` }),
    ...priceOf(activity, site),
  } as const;
}

function locationOf({ elsewhere, room }: EventActivity, site: string) {
  if (!elsewhere) return placeOf(room, site);
  return { '@type': 'Place', name: elsewhere.place, address: elsewhere.address ?? elsewhere.place } as const;
}

function timesOf(when: When, activity: EventActivity, site: string) {
  switch (when.type) {
    case 'weekly':
    case 'fortnightly':
    case 'monthly': {
      const recurrence = recurrenceOf(when, Temporal.PlainDate.from(activity.room.checked));
      if (!recurrence) return undefined;
      const { starts, ends } = when;
      const first = { date: recurrence.first.toString(), starts, ends };
      return { ...momentsOf(first), eventSchedule: scheduleOf(when, recurrence) };
    }
    case 'dates': {
      const days = [...when.dates, ...activity.cancelled].toSorted(inOrder);
      const [first] = days;
      if (!first) return undefined;
      const subEvent = days.map((day): EventLeaf => ({
        '@type': 'Event',
        ...about(activity, site),
        ...momentsOf(day),
        ...(activity.cancelled.includes(day) && cancelled),
      }));
      return { startDate: momentsOf(first).startDate, subEvent, ...(when.dates.length === 0 && cancelled) };
    }
    case 'appointment':
      return undefined;
  }
}

const cancelled = { eventStatus: 'https://schema.org/EventCancelled' } as const;

function scheduleOf(
  when: Recurring,
  { first, until, exceptions }: NonNullable<ReturnType<typeof recurrenceOf>>,
): ScheduleLeaf {
  return {
    '@type': 'Schedule',
    ...frequencyOf(when),
    startDate: first.toString(),
    ...(until && { endDate: until.toString() }),
    startTime: when.starts,
    endTime: when.ends,
    scheduleTimezone: timeZone,
    ...(exceptions.length > 0 && { exceptDate: exceptions.map(String) }),
  };
}

/** Of "the third Wednesday" schema.org only knows how RFC 5545 writes it. */
function frequencyOf(when: Recurring) {
  const { interval, byDay, bySetPos = '' } = ruleOf(when);
  return 'days' in when
    ? { repeatFrequency: `P${interval}W`, byDay: when.days.map(dayOfWeek) }
    : { repeatFrequency: 'P1M', byDay: byDay.map((day) => `${bySetPos}${day}`) };
}

function priceOf({ price, href, full }: EventActivity, site: string) {
  switch (price.type) {
    case 'free':
      return { isAccessibleForFree: true };
    case 'amount': {
      const offers: OfferLeaf = {
        '@type': 'Offer',
        price: (price.cents / 100).toFixed(2),
        priceCurrency: 'EUR',
        availability: full ? 'https://schema.org/SoldOut' : 'https://schema.org/InStock',
        url: site + href,
      };
      return { isAccessibleForFree: false, offers };
    }
    case 'voluntary':
      return { isAccessibleForFree: true };
    case 'unknown':
      return {};
  }
}

function momentsOf({ date, starts, ends }: Occurrence) {
  const day = Temporal.PlainDate.from(date);
  return {
    startDate: moment(day, starts),
    endDate: moment(ends > starts ? day : day.add({ days: 1 }), ends),
  };
}

/** With the offset of that day, such as `2026-12-05T14:00:00+01:00`. */
function moment(day: Temporal.PlainDate, plainTime: string): string {
  return day.toZonedDateTime({ timeZone, plainTime }).toString({ timeZoneName: 'never' });
}
