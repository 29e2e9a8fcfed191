import { expect, test } from 'vitest';
import { closesAt } from '../../../src/schedule/now.ts';
import { exceptionsFrom, hoursForNow, openingWeek, type OpeningHours } from '../../../src/schedule/opening-hours.ts';

const hours: OpeningHours = {
  weekly: [
    { days: ['monday', 'thursday'], opens: '13:00', closes: '17:00' },
    { days: ['monday'], opens: '09:00', closes: '12:00' },
  ],
  exceptions: [
    { type: 'open', from: '2026-12-28', until: '2026-12-28', opens: '10:00', closes: '11:00' },
    { type: 'closed', from: '2026-12-20', until: '2026-12-27', reason: 'kerstvakantie' },
  ],
};

test('a week has every day, each with its own periods, the earliest first, and a closed day with none', () => {
  expect(openingWeek(hours).map(({ day, periods }) => [day, ...periods.map(({ opens }) => opens)])).toEqual([
    ['monday', '09:00', '13:00'],
    ['tuesday'],
    ['wednesday'],
    ['thursday', '13:00'],
    ['friday'],
    ['saturday'],
    ['sunday'],
  ]);
});

test('days with other hours are told until the last of them is over, the soonest first', () => {
  expect(exceptionsOn('2026-12-27')).toEqual(['2026-12-20', '2026-12-28']);
  expect(exceptionsOn('2026-12-28')).toEqual(['2026-12-28']);
  expect(exceptionsOn('2026-12-29')).toEqual([]);
  expect(exceptionsFrom('2026-12-27', undefined)).toEqual([]);
});

test('the browser closes a room on its closed days and opens it by other hours on the days that have them', () => {
  expect(closesOnMonday('2026-12-14', '10:30')).toBe('12:00');
  expect(closesOnMonday('2026-12-14', '12:30')).toBeUndefined();
  expect(closesOnMonday('2026-12-21', '10:30')).toBeUndefined();
  expect(closesOnMonday('2026-12-28', '10:30')).toBe('11:00');
  expect(closesOnMonday('2026-12-28', '11:30')).toBeUndefined();
});

function exceptionsOn(day: string): string[] {
  return exceptionsFrom(day, hours).map(({ from }) => from);
}

function closesOnMonday(date: string, time: string): string | undefined {
  return closesAt(hoursForNow(hours), { date, time, weekday: 'monday' });
}
