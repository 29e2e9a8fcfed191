import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { cancelledDates, timetableOf } from '../../../src/schedule/closures.ts';
import { occurrencesBetween } from '../../../src/schedule/occurrences.ts';
import type { OpeningHours } from '../../../src/schedule/opening-hours.ts';
import { activityWith, roomWith, type ActivityFields } from '../../fixtures/entries.ts';

const openingHours: OpeningHours = {
  weekly: [{ days: ['monday'], opens: '09:00', closes: '17:00' }],
  exceptions: [
    { type: 'closed', from: '2026-12-14', until: '2026-12-20', reason: 'verbouwing' },
    { type: 'open', from: '2026-12-21', until: '2026-12-21', opens: '12:00', closes: '14:00' },
  ],
};
const room = roomWith({ openingHours });

describe('while a room is closed', () => {
  test('what happens every week there does not take place, and says why', () => {
    const when = timetableOf({ when: activityWith().when, room });
    expect(datesIn(when)).toEqual(['2026-12-01', '2026-12-08', '2026-12-22', '2026-12-29']);
    expect(when.type === 'weekly' && when.pauses.map(({ reason }) => reason)).toEqual(['verbouwing']);
  });

  test('an activity that pauses on those days itself says so once', () => {
    const pauses = [{ from: '2026-12-14', until: '2026-12-31', reason: 'kerstvakantie' }];
    const own: ActivityFields['when'] = { type: 'weekly', days: ['monday'], starts: '10:00', ends: '11:00', pauses };
    const when = timetableOf({ when: activityWith({ when: own }).when, room });
    expect(when.type === 'weekly' && when.pauses).toEqual(pauses);
  });

  test('a pause that covers only a part of those days leaves both to be said, and one of the same days does not', () => {
    expect(pausesBeside('2026-12-01', '2026-12-19')).toEqual(['2026-12-01', '2026-12-14']);
    expect(pausesBeside('2026-12-15', '2026-12-31')).toEqual(['2026-12-15', '2026-12-14']);
    expect(pausesBeside('2026-12-14', '2026-12-20')).toEqual(['2026-12-14']);
  });

  test('a single day there does not take place', () => {
    const dates = ['2026-12-13', '2026-12-14', '2026-12-20', '2026-12-21'];
    const when: ActivityFields['when'] = {
      type: 'dates',
      dates: dates.map((date) => ({ date, starts: '10:00', ends: '12:00' })),
    };
    const planned = { when: activityWith({ when }).when, room };
    expect(datesIn(timetableOf(planned))).toEqual(['2026-12-13', '2026-12-21']);
    expect(cancelledDates(planned).map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-12-14 verbouwing',
      '2026-12-20 verbouwing',
    ]);
  });
});

test('in a room that closed for good nothing takes place, and nothing is cancelled one by one', () => {
  const closed = roomWith({ status: { type: 'closed', asOf: '2026' }, openingHours });
  const when = { type: 'dates', dates: [{ date: '2026-12-14', starts: '10:00', ends: '12:00' }] } as const;
  expect(
    cancelledDates({ when: activityWith({ when: { ...when, dates: [...when.dates] } }).when, room: closed }),
  ).toEqual([]);
  expect(datesIn(timetableOf({ when: activityWith().when, room: closed }))).toEqual([]);
});

function datesIn(when: ReturnType<typeof timetableOf>): string[] {
  const [from, until] = ['2026-12-01', '2026-12-31'].map((date) => Temporal.PlainDate.from(date));
  if (!from || !until) throw new Error('Expected two days');
  return occurrencesBetween(when, from, until).map(({ date }) => date);
}

function pausesBeside(from: string, until: string): string[] | false {
  const own: ActivityFields['when'] = {
    type: 'weekly',
    days: ['monday'],
    starts: '10:00',
    ends: '11:00',
    pauses: [{ from, until }],
  };
  const when = timetableOf({ when: activityWith({ when: own }).when, room });
  return when.type === 'weekly' && when.pauses.map((pause) => pause.from);
}
