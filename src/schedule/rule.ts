import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { MonthWeek, Weekday } from '../collections/choices.ts';
import type { CollectionEntry } from 'astro:content';

/** An activity that repeats by a rule. */
export type Recurring = Extract<CollectionEntry<'activities'>['data']['when'], { readonly pauses: unknown }>;

/** The parts of a rule of RFC 5545 that page, calendar and search engine are told alike. */
export interface Rule {
  readonly freq: 'WEEKLY' | 'MONTHLY';
  readonly interval: 1 | 2;
  readonly byDay: readonly DayCode[];
  /** Which of those days in a month; from the end below zero. */
  readonly bySetPos?: number;
}

type DayCode = (typeof dayCodes)[Weekday];

export function ruleOf(when: Recurring): Rule {
  switch (when.type) {
    case 'weekly':
    case 'fortnightly':
      return {
        freq: 'WEEKLY',
        interval: when.type === 'weekly' ? 1 : 2,
        byDay: when.days.map((day) => dayCodes[day]),
      };
    case 'monthly':
      return { freq: 'MONTHLY', interval: 1, byDay: [dayCodes[when.day]], bySetPos: positions[when.week] };
  }
}

/** The dates of the rule between two days, both included, from its first day to its last; pauses are not in a rule. */
export function datesOfRule(
  when: Recurring,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const { freq, interval, byDay, bySetPos } = ruleOf(when);
  // Without a first day any will do: only what is every other week counts from it, and that has one.
  const first = when.from === undefined ? from : Temporal.PlainDate.from(when.from);
  const last = when.until === undefined || when.until > until.toString() ? until : Temporal.PlainDate.from(when.until);
  if (Temporal.PlainDate.compare(first, last) > 0) return [];
  const series = new RRuleTemporal({
    freq,
    interval,
    byDay: [...byDay],
    ...(bySetPos !== undefined && { bySetPos: [bySetPos] }),
    dtstart: midnight(first),
    temporal: Temporal,
  });
  return series.between(midnight(from), midnight(last), true).map((moment) => moment.toPlainDate());
}

/** In a zone without summer time: only the day counts here. */
function midnight(date: Temporal.PlainDate): Temporal.ZonedDateTime {
  return date.toZonedDateTime('UTC');
}

const dayCodes = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
} as const satisfies Record<Weekday, string>;

const positions = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const satisfies Record<MonthWeek, number>;
