import { describe, expect, test } from 'vitest';
import { amsterdamClock, closesAt, isWithin, upcoming, type Hours } from '../../../src/schedule/now.ts';

describe('the clock on the wall in Amsterdam', () => {
  test.each([
    ['2026-11-23T22:59:00Z', { date: '2026-11-23', time: '23:59', weekday: 'monday' }],
    ['2026-11-23T23:00:00Z', { date: '2026-11-24', time: '00:00', weekday: 'tuesday' }],
    ['2026-07-01T22:00:00Z', { date: '2026-07-02', time: '00:00', weekday: 'thursday' }],
    ['2027-03-28T01:00:00Z', { date: '2027-03-28', time: '03:00', weekday: 'sunday' }],
    ['2026-12-31T23:30:00Z', { date: '2027-01-01', time: '00:30', weekday: 'friday' }],
  ])('at %s', (moment, shown) => {
    expect(amsterdamClock(new Date(moment))).toEqual(shown);
  });
});

describe('whether a room is open', () => {
  const hours: Hours[] = [
    { day: 'monday', opens: '09:00', closes: '12:00' },
    { day: 'monday', opens: '13:00', closes: '17:00' },
    { from: '2026-12-21', until: '2027-01-03' },
    { from: '2026-12-07', until: '2026-12-07', opens: '18:00', closes: '20:00' },
  ];

  test.each([
    ['from the minute it opens', monday('2026-11-23', '09:00'), '12:00'],
    ['until the minute it closes', monday('2026-11-23', '12:00'), undefined],
    ['between two periods', monday('2026-11-23', '12:30'), undefined],
    ['in the second period', monday('2026-11-23', '16:59'), '17:00'],
    ['on a day without hours', { date: '2026-11-24', time: '10:00', weekday: 'tuesday' }, undefined],
    ['in a closed period', monday('2026-12-28', '10:00'), undefined],
    ['by the other hours of one date', monday('2026-12-07', '19:00'), '20:00'],
    ['not by the usual hours on that date', monday('2026-12-07', '10:00'), undefined],
  ])('%s', (_, now, closes) => {
    expect(closesAt(hours, now)).toBe(closes);
  });

  test('a period includes its first and its last day', () => {
    const dates = ['2026-12-23', '2026-12-24', '2027-01-03', '2027-01-04'];
    const within = dates.filter((date) => isWithin('2026-12-24', '2027-01-03', { date }));
    expect(within).toEqual(['2026-12-24', '2027-01-03']);
  });
});

function monday(date: string, time: string) {
  return { date, time, weekday: 'monday' };
}

test.each([
  ['monday', '2026-11-23'],
  ['tuesday', '2026-11-24'],
  ['sunday', '2026-11-29'],
])('on a Monday the next %s is %s', (weekday, date) => {
  expect(upcoming(weekday, { date: '2026-11-23', weekday: 'monday' })).toBe(date);
});

test('the next Tuesday after the last Friday of a year is in the new year', () => {
  expect(upcoming('tuesday', { date: '2027-12-31', weekday: 'friday' })).toBe('2028-01-04');
});
