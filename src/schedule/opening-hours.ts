import type { CollectionEntry } from 'astro:content';
import { weekdays, type Weekday } from '../collections/choices.ts';
import { keysOf } from '../shared/typed-object.ts';
import type { Hours } from './now.ts';

export type OpeningHours = NonNullable<CollectionEntry<'rooms'>['data']['openingHours']>;

/** Every weekday with its periods in order; a day without any is a day on which the room is closed. */
export function openingWeek({
  weekly,
}: OpeningHours): { day: Weekday; periods: { opens: string; closes: string }[] }[] {
  return keysOf(weekdays).map((day) => ({
    day,
    periods: joined(
      weekly.filter(({ days }) => days.includes(day)).toSorted((one, other) => one.opens.localeCompare(other.opens)),
    ),
  }));
}

/** Two periods of which the one begins when the other ends are one to a visitor. */
function joined(periods: readonly { opens: string; closes: string }[]): { opens: string; closes: string }[] {
  const all: { opens: string; closes: string }[] = [];
  for (const { opens, closes } of periods) {
    const before = all.at(-1);
    if (before === undefined || before.closes < opens || before.closes <= before.opens) all.push({ opens, closes });
    else if (closes <= opens || closes > before.closes) before.closes = closes;
  }
  return all;
}

/**
 * The days with other hours, or none, that are not over: soonest first, in whatever order they were written.
 * @param day - `YYYY-MM-DD`
 */
export function exceptionsFrom(day: string, openingHours: OpeningHours | undefined) {
  const coming = (openingHours?.exceptions ?? []).filter(({ until }) => until >= day);
  return coming.toSorted((one, other) => one.from.localeCompare(other.from));
}

/** The same hours in the shape that the browser's `<open-now>` reads. */
export function hoursForNow({ weekly, exceptions }: OpeningHours): Hours[] {
  const regular = weekly.flatMap(({ days, opens, closes }) => days.map((day) => ({ day, opens, closes })));
  const special = exceptions.map((exception) =>
    exception.type === 'open'
      ? { from: exception.from, until: exception.until, opens: exception.opens, closes: exception.closes }
      : { from: exception.from, until: exception.until },
  );
  return [...regular, ...special];
}
