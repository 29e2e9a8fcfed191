import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { changesIn, exceptionsIn, sheetPeriod } from '../../../src/components/rooms/week-sheet.ts';
import { activityWith, roomWith, type Weekly } from '../../fixtures/entries.ts';

const period = sheetPeriod(Temporal.PlainDate.from('2026-12-01'));
const weekly: Weekly = { type: 'weekly', days: ['tuesday'], starts: '17:30', ends: '19:00' };
const room = roomWith({
  openingHours: {
    weekly: [{ days: ['tuesday'], opens: '09:00', closes: '20:00' }],
    exceptions: [
      { type: 'closed', from: '2026-11-01', until: '2026-11-30' },
      { type: 'open', from: '2027-01-05', until: '2027-01-05', opens: '19:00', closes: '21:00' },
      { type: 'closed', from: '2026-12-24', until: '2027-01-03', reason: 'kerstvakantie' },
      { type: 'closed', from: '2027-03-01', until: '2027-03-07' },
    ],
  },
});

test('a sheet on the door says on which days in the coming six weeks the room is closed or has other hours, soonest first', () => {
  expect(exceptionsIn(period, room).map(({ from }) => from)).toEqual(['2026-12-24', '2027-01-05']);
  expect(exceptionsIn(period, roomWith())).toEqual([]);
});

test('it says from when something is there that has not begun, and until when what ends soon', () => {
  expect(changes({ from: '2027-03-07' })).toMatchObject({ begins: '2027-03-07' });
  expect(changes({ until: '2026-12-15' })).toMatchObject({ ends: '2026-12-15' });
  expect(changes({ from: '2026-09-01', until: '2027-06-30' })).toEqual({ pauses: [] });
});

test('it says when an activity pauses by itself, and not once more for each that its room is closed', () => {
  const pauses = [
    { from: '2026-12-08', until: '2026-12-08', reason: 'ziek' },
    { from: '2026-12-24', until: '2027-01-03' },
    { from: '2027-07-01', until: '2027-08-31' },
  ];
  const paused = changesIn(period, activityWith({ when: { ...weekly, pauses } }, room));
  expect(paused.pauses.map(({ from }) => from)).toEqual(['2026-12-08']);
  expect(changesIn(period, activityWith({ when: weekly }, room)).pauses).toEqual([]);
});

function changes(fields: Partial<Weekly>) {
  return changesIn(period, activityWith({ when: { ...weekly, ...fields } }));
}
