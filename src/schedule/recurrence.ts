import { Temporal } from 'temporal-polyfill';
import { isEndless } from './endless.ts';
import { occurrencesBetween, pausedDates } from './occurrences.ts';
import type { Recurring } from './rule.ts';

/** An activity that repeats as calendars say it: a first time, a rule and the dates on which the rule does not hold. */
export interface Recurrence {
  readonly first: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  readonly exceptions: readonly Temporal.PlainDate[];
}

/**
 * @param known - the day on which the timetable was known to be right; the series starts there if its own start is unknown
 * @returns nothing when the activity never takes place
 */
export function recurrenceOf(written: Recurring, known: Temporal.PlainDate): Recurrence | undefined {
  const when = endedByPause(written);
  const from = when.from === undefined ? known : Temporal.PlainDate.from(when.from);
  const until = when.until === undefined ? undefined : Temporal.PlainDate.from(when.until);
  const first = firstDate(when, from);
  if (!first) return undefined;
  return { first, until, exceptions: exceptionsIn(when, first, until) };
}

/** A pause without an end ends the series: its thousands of days would swell every calendar. */
function endedByPause(when: Recurring): Recurring {
  const [stop] = when.pauses.filter(isEndless).toSorted((one, other) => one.from.localeCompare(other.from));
  if (!stop) return when;
  const last = Temporal.PlainDate.from(stop.from).subtract({ days: 1 }).toString();
  return {
    ...when,
    until: when.until !== undefined && when.until < last ? when.until : last,
    pauses: when.pauses.filter((pause) => !isEndless(pause)),
  };
}

/** A calendar counts the first time as part of the series, so it must be a day on which it really takes place. */
function firstDate(when: Recurring, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const lastPause = when.pauses
    .map((pause) => Temporal.PlainDate.from(pause.until))
    .toSorted(byDate)
    .at(-1);
  const searchUntil = (lastPause && byDate(lastPause, from) > 0 ? lastPause : from).add({ weeks: 6 });
  const [first] = occurrencesBetween(when, from, searchUntil);
  return first && Temporal.PlainDate.from(first.date);
}

function exceptionsIn(when: Recurring, first: Temporal.PlainDate, until: Temporal.PlainDate | undefined) {
  const days = new Map(pausedDates(when).map((date) => [date.toString(), date]));
  return [...days.values()]
    .filter((date) => byDate(date, first) > 0 && (!until || byDate(date, until) <= 0))
    .toSorted(byDate);
}

function byDate(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(one, other);
}
