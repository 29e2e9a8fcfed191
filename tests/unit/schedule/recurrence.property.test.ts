import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { weekdays } from '../../../src/collections/choices.ts';
import { weekdayOf } from '../../../src/dates.ts';
import { occurrencesBetween, type When } from '../../../src/schedule/occurrences.ts';
import { recurrenceOf, type Recurrence } from '../../../src/schedule/recurrence.ts';
import { keysOf } from '../../../src/shared/typed-object.ts';

type Weekly = Extract<When, { type: 'weekly' }>;

const start = Temporal.PlainDate.from('2026-09-01');
const end = start.add({ days: 150 });
const dates = fc.nat({ max: 100 }).map((days) => start.add({ days }).toString());
const pauses = fc
  .tuple(dates, fc.nat({ max: 20 }))
  .map(([from, days]) => ({ from, until: Temporal.PlainDate.from(from).add({ days }).toString() }));

const series: fc.Arbitrary<Weekly> = fc.record({
  type: fc.constant('weekly' as const),
  days: fc.subarray(keysOf(weekdays), { minLength: 1 }),
  starts: fc.constant('10:00'),
  ends: fc.constant('11:00'),
  from: fc.option(dates, { nil: undefined }),
  until: fc.option(dates, { nil: undefined }),
  pauses: fc.array(pauses, { maxLength: 4 }),
});

test('a series in a calendar is every time on the site and no other, whatever its first day, its last day and its pauses', () => {
  fc.assert(
    fc.property(series, dates, (when, known) => {
      const recurrence = recurrenceOf(when, Temporal.PlainDate.from(known));
      const onSite = occurrencesBetween(when, Temporal.PlainDate.from(when.from ?? known), end);
      expect(recurrence ? daysOf(recurrence, when.days) : []).toEqual(onSite.map(({ date }) => date));
    }),
  );
});

test('an exception is a day of the series, named once, the soonest first', () => {
  fc.assert(
    fc.property(series, dates, (when, known) => {
      const recurrence = recurrenceOf(when, Temporal.PlainDate.from(known));
      const exceptions = recurrence?.exceptions.map((date) => date.toString()) ?? [];
      const days = recurrence ? daysOf({ ...recurrence, exceptions: [] }, when.days) : [];
      expect(exceptions).toEqual(days.filter((date) => exceptions.includes(date)));
    }),
  );
});

/** As a calendar reads it: every such weekday from the first time on, without the exceptions. */
function daysOf({ first, until, exceptions }: Recurrence, days: Weekly['days']): string[] {
  const last = until ?? end;
  return Array.from({ length: Math.max(0, first.until(last).days + 1) }, (_, index) => first.add({ days: index }))
    .filter((date) => days.includes(weekdayOf(date)) && !exceptions.some((exception) => exception.equals(date)))
    .map((date) => date.toString());
}
