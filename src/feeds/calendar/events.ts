import {
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalEventTransparency,
  ICalWeekday,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../../i18n/languages.ts';
import type { Occurrence, When } from '../../schedule/occurrences.ts';
import { recurrenceOf, type Recurrence } from '../../schedule/recurrence.ts';
import { ruleOf, type Recurring } from '../../schedule/rule.ts';
import type { CalendarActivity, Pause } from './calendar-activity.ts';
import { describeActivity, describeCancellation, locationOf } from './description.ts';
import type { Revision } from './revisions.ts';
import type { CalendarWords } from './words.ts';

/** For whom the events of an activity are written. */
export interface Edition {
  /** Where the site is, without a slash at the end. */
  readonly site: string;
  readonly words: CalendarWords;
}

/**
 * The events of one activity: one that repeats, or one for each single date, said to be cancelled if the room is closed then:
 * who put it in a calendar would not notice that it is gone. On appointment gives none.
 * Times and ids are the same in every language, so that nobody who follows a second feed gets an event twice.
 */
export function eventsOf(
  activity: CalendarActivity,
  edition: Edition,
  revision: Revision | undefined,
): ICalEventData[] {
  const { times, pauses } = timetableIn(activity.when, activity.room.checked);
  if (times.length + activity.cancelled.length === 0) return [];
  const known = Temporal.PlainDate.from(activity.room.checked);
  const stamp = revision?.changed ?? known.toZonedDateTime(timeZone).toInstant();
  const about = { ...facts(activity, pauses, edition), stamp, sequence: revision?.sequence ?? 0 };
  return [
    ...times.map(({ suffix, ...time }) => ({ ...about, ...time, id: uid(activity.id + suffix) })),
    ...activity.cancelled.map((date) => ({
      ...about,
      ...timesOf(date),
      description: `${describeCancellation(date, edition.words)}\n${about.description}`,
      id: uid(activity.id + suffixOf(date)),
      status: ICalEventStatus.CANCELLED,
    })),
  ];
}

export function titleIn({ calendar, activities }: CalendarWords, { title, kind }: CalendarActivity): string {
  return calendar.event(title, activities.kinds[kind]);
}

function facts(activity: CalendarActivity, pauses: readonly Pause[], { site, words }: Edition) {
  const url = site + words.routes.activity(activity.id);
  return {
    summary: titleIn(words, activity),
    description: describeActivity(activity, pauses, words, url),
    location: locationOf(activity),
    categories: [{ name: words.activities.kinds[activity.kind] }],
    url,
    timezone: timeZone,
    // What happens in the neighbourhood does not fill someone's own day.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** When the events of an activity are, each with what tells it from the others of that activity. */
interface Timetable {
  readonly times: readonly (Pick<ICalEventData, 'start' | 'end' | 'repeating'> & { readonly suffix: string })[];
  /** Those that leave out a day of the series. */
  readonly pauses: readonly Pause[];
}

/** Most of the work, and the same in every language and every feed that an activity is in. */
function timetableIn(when: When, known: string): Timetable {
  const key = JSON.stringify([when, known]);
  const timetable = timetables.get(key) ?? computeTimetable(when, Temporal.PlainDate.from(known));
  timetables.set(key, timetable);
  return timetable;
}

const timetables = new Map<string, Timetable>();

function computeTimetable(when: When, known: Temporal.PlainDate): Timetable {
  switch (when.type) {
    case 'weekly':
    case 'fortnightly':
    case 'monthly': {
      const recurrence = recurrenceOf(when, known);
      return recurrence
        ? { times: [{ suffix: '', ...repeatingTimes(when, recurrence) }], pauses: pausesIn(when, recurrence) }
        : { times: [], pauses: [] };
    }
    case 'dates': {
      const times = when.dates.map((date) => ({
        suffix: suffixOf(date),
        ...timesOf(date),
      }));
      return { times, pauses: [] };
    }
    case 'appointment':
      return { times: [], pauses: [] };
  }
}

function repeatingTimes(when: Recurring, { first, until, exceptions }: Recurrence) {
  const rule = ruleOf(when);
  const repeating = {
    freq: ICalEventRepeatingFreq[rule.freq],
    ...(rule.interval > 1 && { interval: rule.interval }),
    byDay: rule.byDay.map((day) => ICalWeekday[day]),
    ...(rule.bySetPos !== undefined && { bySetPos: rule.bySetPos }),
    ...(until && { until: moment(until, when.starts).toInstant() }),
    ...(exceptions.length > 0 && { exclude: exceptions.map((date) => moment(date, when.starts)) }),
  };
  return { ...timesOf({ date: first.toString(), starts: when.starts, ends: when.ends }), repeating };
}

function pausesIn({ pauses }: Recurring, { first }: Recurrence): Pause[] {
  return pauses
    .filter(({ until }) => until >= first.toString())
    .toSorted((one, other) => one.from.localeCompare(other.from));
}

function timesOf({ date, starts, ends }: Occurrence) {
  const day = Temporal.PlainDate.from(date);
  const lastDay = ends > starts ? day : day.add({ days: 1 });
  return { start: moment(day, starts), end: moment(lastDay, ends) };
}

function suffixOf({ date, starts }: Occurrence): string {
  return `-${date}-${starts.replace(':', '')}`;
}

function moment(date: Temporal.PlainDate, time: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone, plainTime: time });
}

/** The same for ever and on every address of the site, so that a calendar recognises what it already has. */
function uid(name: string): string {
  return `${name}@buurtwerkkamers`;
}
