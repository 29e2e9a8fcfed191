import { ICalEventRepeatingFreq, ICalEventTransparency, ICalWeekday, type ICalEventData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { kinds, type Weekday } from '../collections/choices.ts';
import { timeZone } from '../i18n/languages.ts';
import type { Activity } from '../queries/activities.ts';
import type { Room } from '../queries/rooms.ts';
import type { Occurrence, When } from '../schedule/occurrences.ts';
import { recurrenceOf } from '../schedule/recurrence.ts';
import { describeActivity, locationOf } from './description.ts';
import type { Revision } from './revisions.ts';

export type CalendarRoom = Pick<Room, 'name' | 'city' | 'address' | 'geo' | 'openingHours' | 'status' | 'checked'>;
export type CalendarActivity = Omit<Activity, 'entry' | 'room'> & { readonly room: CalendarRoom };

/** The events of one activity: one that repeats, or one for each single date. On appointment gives none. */
export function eventsOf(activity: CalendarActivity, site: string, revision: Revision | undefined): ICalEventData[] {
  const known = Temporal.PlainDate.from(activity.room.checked);
  const stamp = revision?.changed ?? known.toZonedDateTime(timeZone).toInstant();
  const about = { ...facts(activity, site), stamp, sequence: revision?.sequence ?? 0 };
  const { when } = activity;
  switch (when.type) {
    case 'weekly':
      return weeklyEvents(when, known).map((event) => ({ ...about, ...event, id: uid(activity.id) }));
    case 'dates':
      return when.dates.map((date) => ({
        ...about,
        ...timesOf(date),
        id: uid(`${activity.id}-${date.date}-${date.starts.replace(':', '')}`),
      }));
    case 'appointment':
      return [];
  }
}

function facts(activity: CalendarActivity, site: string) {
  const url = site + activity.href;
  return {
    summary: activity.title,
    description: describeActivity(activity, url),
    location: locationOf(activity.room),
    categories: [{ name: kinds[activity.kind] }],
    url,
    timezone: timeZone,
    // What happens in the neighbourhood does not fill someone's own day.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function weeklyEvents(when: Extract<When, { type: 'weekly' }>, known: Temporal.PlainDate) {
  const recurrence = recurrenceOf(when, known);
  if (!recurrence) return [];
  const { first, until, exceptions } = recurrence;
  const repeating = {
    freq: ICalEventRepeatingFreq.WEEKLY,
    byDay: when.days.map((day) => weekdayCodes[day]),
    ...(until && { until: moment(until, when.starts).toInstant() }),
    ...(exceptions.length > 0 && { exclude: exceptions.map((date) => moment(date, when.starts)) }),
  };
  return [{ ...timesOf({ date: first.toString(), starts: when.starts, ends: when.ends }), repeating }];
}

function timesOf({ date, starts, ends }: Occurrence) {
  const day = Temporal.PlainDate.from(date);
  const lastDay = ends > starts ? day : day.add({ days: 1 });
  return { start: moment(day, starts), end: moment(lastDay, ends) };
}

function moment(date: Temporal.PlainDate, time: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone, plainTime: time });
}

/** The same for ever and on every address of the site, so that a calendar recognises what it already has. */
function uid(name: string): string {
  return `${name}@buurtwerkkamers`;
}

const weekdayCodes = {
  monday: ICalWeekday.MO,
  tuesday: ICalWeekday.TU,
  wednesday: ICalWeekday.WE,
  thursday: ICalWeekday.TH,
  friday: ICalWeekday.FR,
  saturday: ICalWeekday.SA,
  sunday: ICalWeekday.SU,
} as const satisfies Record<Weekday, ICalWeekday>;
