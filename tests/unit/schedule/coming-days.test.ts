import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { comingDays } from '../../../src/schedule/coming-days.ts';
import { soonestOfEach, datedSlotsBetween } from '../../../src/schedule/dated-slots.ts';
import { activityWith, roomWith, type ActivityFields } from '../../fixtures/entries.ts';

const today = Temporal.PlainDate.from('2026-12-14');
const enough = { days: 3, slots: 100 };
type Weekly = Extract<ActivityFields['when'], { type: 'weekly' }>;
const weekly = (fields: Partial<Weekly> = {}) =>
  activityWith({ when: { type: 'weekly', days: ['monday', 'tuesday'], starts: '10:00', ends: '11:00', ...fields } });
const closedRoom = roomWith({
  openingHours: {
    weekly: [{ days: ['monday'], opens: '09:00', closes: '17:00' }],
    exceptions: [
      { type: 'closed', from: '2026-12-15', until: '2026-12-15' },
      { type: 'open', from: '2026-12-16', until: '2026-12-16', opens: '12:00', closes: '14:00' },
    ],
  },
});
const everyDay: ActivityFields['when'] = {
  type: 'weekly',
  days: ['monday', 'tuesday', 'wednesday'],
  starts: '10:00',
  ends: '11:00',
};
const onDates = (...dates: string[]): ActivityFields['when'] => ({
  type: 'dates',
  dates: dates.map((date) => ({ date, starts: '09:00', ends: '12:00' })),
});
/** "2026-12-14 10:00 11:30-" : each day with its times, those that are cancelled with a dash. */
const shown = (activities: Parameters<typeof comingDays>[0], most = enough, from = today) =>
  comingDays(activities, from, most).map(({ date, slots }) =>
    [date, ...slots.map(({ occurrence, isCancelled }) => occurrence.starts + (isCancelled ? '-' : ''))].join(' '),
  );

test('begins with the day of the build and goes on over the end of a week and of a year', () => {
  expect(shown([weekly()])).toEqual(['2026-12-14 10:00', '2026-12-15 10:00', '2026-12-16']);
  expect(shown([], enough, Temporal.PlainDate.from('2026-12-31'))).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
});

test('what is on this day only stands among what is weekly, by time', () => {
  expect(shown([weekly(), activityWith({ when: onDates('2026-12-14') })])).toEqual([
    '2026-12-14 09:00 10:00',
    '2026-12-15 10:00',
    '2026-12-16',
  ]);
});

test('what pauses is there as cancelled; what has not begun or is over is not there', () => {
  expect(shown([weekly({ pauses: [{ from: '2026-12-15', until: '2026-12-20' }] })])[1]).toBe('2026-12-15 10:00-');
  expect(shown([weekly({ from: '2026-12-15' })])).toEqual(['2026-12-14', '2026-12-15 10:00', '2026-12-16']);
  expect(shown([weekly({ until: '2026-12-14' })])).toEqual(['2026-12-14 10:00', '2026-12-15', '2026-12-16']);
});

test('on a day that the room is closed all is cancelled, and on a day with other hours nothing is', () => {
  const single = activityWith({ when: onDates('2026-12-15', '2026-12-16') }, closedRoom);
  expect(shown([activityWith({ when: everyDay }, closedRoom), single])).toEqual([
    '2026-12-14 10:00',
    '2026-12-15 09:00- 10:00-',
    '2026-12-16 09:00 10:00',
  ]);
});

test('in a room that closed for good nothing is on, and nothing is cancelled', () => {
  const gone = roomWith({ status: { type: 'closed', asOf: '2026' } });
  expect(shown([activityWith({ when: everyDay }, gone)])[0]).toBe('2026-12-14');
});

test('a day that does not fit is left out whole, and so are those after it', () => {
  const two = [weekly(), weekly({ days: ['tuesday'] })];
  expect(shown(two, { days: 3, slots: 3 })).toHaveLength(3);
  expect(shown(two, { days: 3, slots: 2 })).toEqual(['2026-12-14 10:00']);
  expect(shown(two, { days: 3, slots: 0 })).toEqual([]);
});

test('of many single days a list has the soonest on each weekday, and what is cancelled before it', () => {
  const dates = ['2026-12-15', '2026-12-16', '2026-12-22', '2026-12-23', '2026-12-30'];
  const activity = activityWith({ when: onDates(...dates) }, closedRoom);
  const slots = datedSlotsBetween([activity], today, today.add({ months: 6 }));
  expect(soonestOfEach(slots).map(({ dated, more }) => [dated.occurrence.date, dated.isCancelled, more])).toEqual([
    ['2026-12-15', true, 0],
    ['2026-12-16', false, 2],
    ['2026-12-22', false, 0],
  ]);
});

test('of two activities on the same weekdays each has its own soonest and its own number of later times', () => {
  const [cooking, reading] = [
    activityWith({ when: onDates('2026-12-14', '2026-12-21', '2026-12-28') }),
    activityWith({ when: onDates('2026-12-21', '2027-01-04') }),
  ];
  const slots = datedSlotsBetween([cooking, weekly(), reading], today, today.add({ months: 6 }));
  expect(soonestOfEach(slots)).toMatchObject([
    { dated: { activity: cooking, isCancelled: false, occurrence: { date: '2026-12-14' } }, more: 2 },
    { dated: { activity: reading, isCancelled: false, occurrence: { date: '2026-12-21' } }, more: 1 },
  ]);
});
