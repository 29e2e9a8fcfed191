import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { weekdays } from '../../../src/collections/choices.ts';
import { datedSlotsBetween } from '../../../src/schedule/dated-slots.ts';
import { daysWithout, hasEnded, occurrencesBetween, type When } from '../../../src/schedule/occurrences.ts';
import { keysOf } from '../../../src/shared/typed-object.ts';

const weekly: Extract<When, { type: 'weekly' }> = {
  type: 'weekly',
  days: ['wednesday', 'friday'],
  starts: '17:30',
  ends: '19:30',
  from: '2026-12-16',
  until: '2027-01-15',
  pauses: [{ from: '2026-12-24', until: '2027-01-03', reason: 'kerstvakantie' }],
};
const allDays = keysOf(weekdays);
const day = (date: string) => Temporal.PlainDate.from(date);

test('a weekly activity takes place on its days, from its first to its last, and not in a pause', () => {
  const dates = occurrencesBetween(weekly, day('2026-12-01'), day('2027-02-01')).map(({ date }) => date);
  expect(dates).toEqual([
    '2026-12-16',
    '2026-12-18',
    '2026-12-23',
    '2027-01-06',
    '2027-01-08',
    '2027-01-13',
    '2027-01-15',
  ]);
});

test('what a page calls "Vandaag niet" is exactly what does not take place', () => {
  const periods = daysWithout(weekly);
  const isWithout = (date: string) => periods.some(({ from, until }) => from <= date && date <= until);
  for (let date = day('2026-12-01'); date.until('2027-02-01').days >= 0; date = date.add({ days: 1 })) {
    if (date.dayOfWeek !== 3 && date.dayOfWeek !== 5) continue;
    expect([date.toString(), isWithout(date.toString())]).toEqual([
      date.toString(),
      occurrencesBetween(weekly, date, date).length === 0,
    ]);
  }
});

test('every day before the first and after the last is without it, and of what has neither no day is', () => {
  const daily = { ...weekly, days: allDays, pauses: [] };
  expect(daysWithout(daily).map(({ from, until }) => [from, until])).toEqual([
    ['0000-01-01', '2026-12-15'],
    ['2027-01-16', '9999-12-31'],
  ]);
  expect(daysWithout({ ...daily, from: undefined, until: undefined })).toEqual([]);
});

test('single days come in the order of time, whatever order they were written in', () => {
  const { when } = on('10:00', '2026-12-12', '2026-12-05', '2027-02-01');
  const dates = occurrencesBetween(when, day('2026-12-05'), day('2026-12-12')).map(({ date }) => date);
  expect(dates).toEqual(['2026-12-05', '2026-12-12']);
});

test('on one day the earliest comes first, whatever its title and however it was written', () => {
  const activities = [on('19:00', '2026-12-05'), on('09:00', '2026-12-12', '2026-12-05'), on('14:00', '2026-12-05')];
  const slots = datedSlotsBetween(activities, day('2026-12-01'), day('2026-12-31'));
  expect(slots.map(({ occurrence, weekday }) => `${weekday} ${occurrence.date} ${occurrence.starts}`)).toEqual([
    'saturday 2026-12-05 09:00',
    'saturday 2026-12-05 14:00',
    'saturday 2026-12-05 19:00',
    'saturday 2026-12-12 09:00',
  ]);
});

test('an activity ends after its last day, never on appointment', () => {
  expect(hasEnded(weekly, day('2027-01-15'))).toBe(false);
  expect(hasEnded(weekly, day('2027-01-16'))).toBe(true);
  const once: When = { type: 'dates', dates: [{ date: '2026-12-05', starts: '10:00', ends: '12:00' }] };
  expect(hasEnded(once, day('2026-12-05'))).toBe(false);
  expect(hasEnded(once, day('2026-12-06'))).toBe(true);
  const { when: twice } = on('10:00', '2026-12-12', '2026-12-05');
  expect(hasEnded(twice, day('2026-12-06'))).toBe(false);
  expect(hasEnded(twice, day('2026-12-13'))).toBe(true);
  expect(hasEnded({ ...weekly, until: undefined }, day('2099-01-01'))).toBe(false);
  expect(hasEnded({ type: 'appointment', how: undefined }, day('2099-01-01'))).toBe(false);
});

function on(starts: string, ...dates: string[]) {
  return {
    when: { type: 'dates' as const, dates: dates.map((date) => ({ date, starts, ends: '23:00' })) },
    cancelled: [],
  };
}

test('every other week counts from the week of the first time, over the turn of the year', () => {
  const { pauses, starts, ends } = weekly;
  const when: When = { type: 'fortnightly', days: ['monday', 'thursday'], starts, ends, from: '2026-12-03', pauses };
  expect(datesIn(when, '2026-12-01', '2027-01-31')).toEqual([
    '2026-12-03',
    '2026-12-14',
    '2026-12-17',
    // 28 and 31 December are in the holidays.
    '2027-01-11',
    '2027-01-14',
    '2027-01-25',
    '2027-01-28',
  ]);
});

test.each([
  ['first', ['2026-12-02', '2027-01-06', '2027-02-03']],
  ['third', ['2026-12-16', '2027-01-20', '2027-02-17']],
  ['last', ['2026-12-30', '2027-01-27', '2027-02-24']],
] as const)('the %s Wednesday of a month is found in each month', (week, dates) => {
  const when: When = { type: 'monthly', week, day: 'wednesday', starts: '22:00', ends: '01:00', pauses: [] };
  expect(datesIn(when, '2026-12-01', '2027-02-28')).toEqual(dates);
  expect(datesIn({ ...when, from: '2026-12-31' }, '2026-12-01', '2027-02-28')).toEqual(dates.slice(1));
});

function datesIn(when: When, from: string, until: string): string[] {
  return occurrencesBetween(when, day(from), day(until)).map(({ date }) => date);
}
