import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { activities } from '../../../src/collections/activities.ts';
import { storedImage } from '../../../src/collections/collection.ts';
import { rooms } from '../../../src/collections/rooms.ts';
import { cancelledDates, timetableOf } from '../../../src/schedule/closures.ts';
import { closesAt, opensNext } from '../../../src/schedule/now.ts';
import { hoursForNow, openingWeek } from '../../../src/schedule/opening-hours.ts';
import { isOpenRoom, roomOn } from '../../../src/schedule/room-on.ts';
import { roomStructuredData } from '../../../src/metadata/structured-data/room.ts';
import { caseOf } from '../../fixtures/case.ts';
import { roomWith } from '../../fixtures/entries.ts';

const room = (name: string) => caseOf(name, rooms.schema(storedImage));
const day = (date: string) => Temporal.PlainDate.from(date);
const today = day('2026-11-30');
const at = (date: string, time: string) => ({ date, time, weekday: '' });

describe('a room whose hours were left standing', () => {
  test.each(['gesloten-kamer', 'verhuisde-kamer'])('%s promises none of them', (name) => {
    const left = room(name);
    expect(isOpenRoom(left, today.toString())).toBe(false);
    expect(roomStructuredData({ ...left, id: name, href: '/' }, 'https://site')).not.toHaveProperty(
      'openingHoursSpecification',
    );
  });

  test('one of which nobody knows whether it is open promises none either', () => {
    expect(isOpenRoom({ status: { type: 'unknown', asOf: '2019', known: 'Niets.' } }, '2026-11-30')).toBe(false);
    expect(isOpenRoom({ status: { type: 'open', asOf: '2019' } }, '2026-11-30')).toBe(true);
  });
});

describe('a move', () => {
  const moved = { ...room('verhuisde-kamer') };
  const address = { street: 'Nieuwestraat 99', postalCode: '3555 BB' };
  const geo = { latitude: 52.2, longitude: 5.2 };
  const status = { type: 'moved', asOf: '2026-11-15', to: 'Nieuwestraat 99 in Utrecht', address, geo } as const;

  test('has its new address and place from its day on, and the old ones until then', () => {
    expect(roomOn({ ...moved, status }, day('2026-11-15'))).toMatchObject({ address, geo });
    expect(roomOn({ ...moved, status }, day('2026-11-14'))).toMatchObject({ address: { street: 'Oudestraat 1' } });
  });

  test('never leads to the old address, also when the new one is only a sentence', () => {
    const { address: shown, geo: place } = roomOn(moved, today);
    expect([shown?.street, place]).toEqual(['Nieuwestraat 99 in Utrecht', undefined]);
  });

  test('that is still to come leaves the room open', () => {
    expect(isOpenRoom({ status }, '2026-11-14')).toBe(true);
    expect(isOpenRoom({ status }, '2026-11-15')).toBe(false);
  });
});

describe('opening hours', () => {
  const klop = room('de-klop');
  const hours = klop.openingHours ? hoursForNow(klop.openingHours) : [];

  test('that follow on each other are one', () => {
    const [monday] = klop.openingHours ? openingWeek(klop.openingHours) : [];
    expect(monday?.periods).toEqual([
      { opens: '09:00', closes: '17:00' },
      { opens: '19:00', closes: '23:59' },
    ]);
    expect(closesAt(hours, at('2026-12-01', '10:00'))).toBe('17:00');
  });

  test('on a day that the room is open within a closed period hold, for the room and for its activities', () => {
    expect(closesAt(hours, at('2026-12-24', '10:00'))).toBe('12:00');
    expect(closesAt(hours, at('2026-12-23', '10:00'))).toBeUndefined();
    const { when } = caseOf('kerstlunch', activities.schema(storedImage));
    const planned = { when, room: klop };
    const kept = timetableOf(planned);
    expect(kept.type === 'dates' && kept.dates.map(({ date }) => date)).toEqual(['2026-12-24', '2027-01-05']);
    expect(cancelledDates(planned).map(({ date }) => date)).toEqual(['2026-12-23']);
  });

  test('say when the room opens again: the same day, the next, and after weeks', () => {
    expect(opensNext(hours, at('2026-11-30', '08:00'))).toEqual({ date: '2026-11-30', time: '09:00' });
    expect(opensNext(hours, at('2026-12-01', '17:00'))).toEqual({ date: '2026-12-02', time: '09:00' });
    expect(opensNext(hours, at('2026-12-24', '12:00'))).toEqual({ date: '2027-01-04', time: '09:00' });
    expect(opensNext([], at('2026-12-24', '12:00'))).toBeUndefined();
  });

  test('go on past midnight, and end at 24:00', () => {
    const late = [{ day: 'saturday', opens: '20:00', closes: '02:00' }];
    expect(closesAt(late, at('2026-11-28', '23:00'))).toBe('02:00');
    expect(closesAt(late, at('2026-11-29', '01:59'))).toBe('02:00');
    expect(closesAt(late, at('2026-11-29', '02:00'))).toBeUndefined();
    const untilMidnight = [{ day: 'saturday', opens: '20:00', closes: '24:00' }];
    expect(closesAt(untilMidnight, at('2026-11-28', '23:59'))).toBe('24:00');
    expect(closesAt(untilMidnight, at('2026-11-29', '00:00'))).toBeUndefined();
  });

  test('that go on at midnight are one too', () => {
    const through = [
      { day: 'saturday', opens: '20:00', closes: '24:00' },
      { day: 'sunday', opens: '00:00', closes: '04:00' },
    ];
    expect(closesAt(through, at('2026-11-28', '23:00'))).toBe('04:00');
  });
});

describe('holidays', () => {
  const weekly = [{ days: ['monday' as const], opens: '09:00', closes: '17:00' }];
  const closedOn = (date: string, exceptions: Parameters<typeof roomWith>[0] = {}) =>
    roomOn(
      roomWith({ holidays: ['kings-day', 'easter-monday', 'ascension'], openingHours: { weekly }, ...exceptions }),
      day(date),
    ).openingHours?.exceptions.map(({ from, type, reason }) => `${from} ${type} ${reason ?? ''}`);

  test('are closed days of a room that keeps them, by the calendar of each year', () => {
    expect(closedOn('2026-03-01')).toEqual([
      '2026-04-06 closed Tweede paasdag',
      '2026-04-27 closed Koningsdag',
      '2026-05-14 closed Hemelvaartsdag',
    ]);
    // On a Sunday the birthday of the king is the day before.
    expect(closedOn('2031-04-20')).toContain('2031-04-26 closed Koningsdag');
  });

  test('give way to what the room itself says of that day', () => {
    const exceptions = [
      { type: 'open' as const, from: '2026-04-27', until: '2026-04-27', opens: '10:00', closes: '12:00' },
    ];
    expect(closedOn('2026-04-20', { openingHours: { weekly, exceptions } })).toEqual([
      '2026-04-27 open ',
      '2026-05-14 closed Hemelvaartsdag',
    ]);
  });
});
