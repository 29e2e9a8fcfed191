import { Temporal } from 'temporal-polyfill';
import type { CollectionEntry } from 'astro:content';
import { datesOfRule, type Recurring } from './rule.ts';

export type When = CollectionEntry<'activities'>['data']['when'];

/** One time that an activity takes place; `date` is `YYYY-MM-DD`, times are `HH:MM` in Europe/Amsterdam. */
export interface Occurrence {
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
}

/** A time that was planned on a day that the room turns out to be closed; the reason is the room's. */
export interface Cancellation extends Occurrence {
  readonly reason?: string | undefined;
}

/** All times between two dates, both included, in order. An activity on appointment has none. */
export function occurrencesBetween(when: When, from: Temporal.PlainDate, until: Temporal.PlainDate): Occurrence[] {
  switch (when.type) {
    case 'weekly':
    case 'fortnightly':
    case 'monthly':
      return datesOfRule(when, from, until)
        .map(String)
        .filter((date) => !when.pauses.some((pause) => date >= pause.from && date <= pause.until))
        .map((date) => ({ date, starts: when.starts, ends: when.ends }));
    case 'dates':
      return when.dates.filter(({ date }) => date >= from.toString() && date <= until.toString()).toSorted(inOrder);
    case 'appointment':
      return [];
  }
}

export function inOrder(one: Occurrence, other: Occurrence): number {
  return one.date.localeCompare(other.date) || one.starts.localeCompare(other.starts);
}

/** The dates on which an activity that repeats would take place but pauses: what a calendar calls exceptions. */
export function pausedDates(when: Recurring): Temporal.PlainDate[] {
  return when.pauses.flatMap(({ from, until }) =>
    datesOfRule(when, Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)),
  );
}

/** Periods in which a weekly activity does not take place, whatever the weekday; `from` and `until` are `YYYY-MM-DD`, both included. */
export function daysWithout(when: Extract<When, { type: 'weekly' }>): { from: string; until: string }[] {
  return [
    ...when.pauses,
    ...(when.from ? [{ from: '0000-01-01', until: dayAfter(when.from, -1) }] : []),
    ...(when.until ? [{ from: dayAfter(when.until, 1), until: '9999-12-31' }] : []),
  ];
}

export function hasEnded(when: When, today: Temporal.PlainDate): boolean {
  if ('pauses' in when) return when.until !== undefined && when.until < today.toString();
  return when.type === 'dates' && when.dates.every(({ date }) => date < today.toString());
}

function dayAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
