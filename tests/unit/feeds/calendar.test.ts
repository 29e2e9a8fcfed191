import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../src/feeds/calendar/events.ts';
import { calendarFeed } from '../../../src/feeds/calendar/feed.ts';
import { calendarWordsIn } from '../../../src/feeds/calendar/words.ts';
import { timetableOf } from '../../../src/schedule/closures.ts';
import { occurrencesBetween } from '../../../src/schedule/occurrences.ts';
import { activityWith, roomWith, type ActivityFields, type Weekly } from '../../fixtures/entries.ts';

const site = 'https://example.org';
const edition = { site, words: calendarWordsIn('nl') };
const from = Temporal.PlainDate.from('2026-01-05');
const until = Temporal.PlainDate.from('2027-12-31');

const acrossBothClockChanges: Weekly = {
  type: 'weekly',
  days: ['tuesday', 'sunday'],
  starts: '17:30',
  ends: '19:00',
  from: '2026-02-03',
  until: '2027-04-06',
  pauses: [
    { from: '2026-07-13', until: '2026-08-23', reason: 'zomervakantie' },
    { from: '2026-10-25', until: '2026-10-25' },
  ],
};

const monthly = (week: 'first' | 'last', ends: string): ActivityFields['when'] => ({
  type: 'monthly',
  week,
  day: 'tuesday',
  starts: '17:30',
  ends,
  pauses: [{ from: '2026-07-13', until: '2026-08-23' }],
});

test('what is elsewhere has its own place, and goes on while the room is closed', () => {
  const outing = { when: singleDays(), elsewhere: { place: 'De Efteling', address: 'Kaatsheuvel' } };
  const feed = feedOf(activityWith(outing, closedInMay()));
  expect(timesInFeed(feed)).toEqual(timesInFeed(feedOf(activityWith({ when: singleDays() }))));
  expect(feed).toContain('LOCATION:De Efteling');
  expect(feed).not.toContain('STATUS:CANCELLED');
});

test('a stop until further notice ends the series in a calendar, however long it may last', () => {
  const stopped = { from: '2026-03-01', reason: 'ziekte' };
  const feed = feedOf(activityWith({ when: { ...acrossBothClockChanges, stopped } }));
  expect(feed).not.toContain('EXDATE');
  expect(timesInFeed(feed).at(-1)).toContain('2026-02-24');
  expect(feed.replaceAll('\r\n ', '')).toContain('Tot nader order niet\\, vanaf 1 maart 2026 (ziekte)');
});

test('says the price with a pass, ages, what to bring, and how to get on the waiting list', () => {
  const feed = feedOf(
    activityWith({
      price: { type: 'amount', cents: 400, withPass: [{ pass: 'stadspas', cents: 200 }, { pass: 'u-pas' }] },
      join: { type: 'sign-up', how: 'Bel ons.', before: 'een dag van tevoren' },
      ages: { from: 4, until: 12 },
      bring: 'een schort',
      full: true,
      waitingList: 'Bel ons.',
    }),
  ).replaceAll('\r\n ', '');
  for (const words of [
    'Met Stadspas: € 2. Met U-pas: gratis',
    'Uiterlijk: een dag van tevoren',
    'Van 4 tot en met 12 jaar',
    'Neem mee: een schort',
    'Wachtlijst: Bel ons.',
  ])
    expect(feed.replaceAll('\u00a0', ' ')).toContain(words);
});

describe('a calendar that reads the feed', () => {
  test.each([
    ['a season with pauses and both clock changes', activityWith({ when: acrossBothClockChanges })],
    ['a series without a first or a last day', activityWith()],
    ['a series that starts in a pause', activityWith({ when: { ...acrossBothClockChanges, from: '2026-07-20' } })],
    ['a room that is closed on some days', activityWith({ when: acrossBothClockChanges }, closedInMay())],
    [
      'every other week',
      activityWith({ when: { ...acrossBothClockChanges, type: 'fortnightly', from: '2026-02-03' } }),
    ],
    ['the first Tuesday of the month', activityWith({ when: monthly('first', '19:00') })],
    ['the last Tuesday of the month, past midnight', activityWith({ when: monthly('last', '01:00') })],
    ['single days', activityWith({ when: singleDays() })],
    ['single days of which the room is closed on one', activityWith({ when: singleDays() }, closedInMay())],
    ['nothing at all, since every day is a pause', activityWith({ when: neverOpen() })],
  ])('sees the same times as the site for %s', (_, activity) => {
    expect(timesInFeed(feedOf(activity))).toEqual(
      occurrencesBetween(timetableOf(activity), from, until).map(
        ({ date, starts, ends }) => `${date} ${starts}-${ends}`,
      ),
    );
  });

  test('knows the offset of Amsterdam on each side of each clock change', () => {
    const zone = new ICAL.Timezone(calendarOf(feedOf(activityWith())).getFirstSubcomponent('vtimezone'));
    for (const year of [2026, 2027, 2030, 2037]) {
      for (
        let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
        day.year === year;
        day = day.add({ days: 1 })
      ) {
        const expected = day.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '12:00' });
        const local = new ICAL.Time({ year, month: day.month, day: day.day, hour: 12 }, zone);
        expect(`${day.toString()} ${zone.utcOffset(local)}`).toBe(
          `${day.toString()} ${expected.offsetNanoseconds / 1e9}`,
        );
      }
    }
  });

  test('finds place, price, way to join and page in the event', () => {
    const room = roomWith({
      address: { street: 'Straatweg 1', postalCode: '1100 AA' },
      geo: { latitude: 52.3, longitude: 4.9 },
    });
    const price = { type: 'amount', cents: 250, note: 'met eten' } as const;
    const event = onlyEvent(feedOf(activityWith({ price, join: { type: 'sign-up', how: 'Bel ons; of mail.' } }, room)));
    expect(event.getFirstPropertyValue('location')).toBe('De Voorbeeldkamer\nStraatweg 1, 1100 AA Amsterdam');
    expect(event.getFirstPropertyValue('geo')).toEqual([52.3, 4.9]);
    expect(event.getFirstPropertyValue('url')).toBe('https://example.org/activiteiten/samen-eten/');
    expect(event.getFirstPropertyValue('categories')).toBe('Samen koken en eten');
    expect(event.getFirstPropertyValue('description')).toBe(
      'Wij koken en eten samen.\nVoor: iedereen\nKosten: €\u00a02,50 (met eten)\n' +
        'Meedoen: meld u eerst aan. Bel ons; of mail.\nhttps://example.org/activiteiten/samen-eten/',
    );
  });

  test('asks again every six hours and shows the name of the feed', () => {
    const calendar = calendarOf(feedOf(activityWith()));
    expect(feedOf(activityWith())).toContain(String.raw`X-WR-CALNAME:Agenda\; met\, komma`);
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H');
  });
});

describe('an event of which nothing changed', () => {
  test('is the same text in every build', () => {
    expect(feedOf(activityWith())).toBe(feedOf(activityWith()));
    expect(stampOf(feedOf(activityWith()))).toEqual(['0', '2026-01-04T23:00:00Z']);
  });

  test('carries the time and the number of the last change of its files', () => {
    const revision = { changed: Temporal.Instant.from('2026-06-01T10:00:00Z'), sequence: 3 };
    const feed = calendarFeed({ ...head, events: eventsOf(activityWith(), edition, revision) });
    expect(stampOf(feed)).toEqual(['3', '2026-06-01T10:00:00Z']);
  });

  test('keeps its identity when its times change', () => {
    const moved = activityWith({ when: acrossBothClockChanges });
    expect(onlyEvent(feedOf(moved)).getFirstPropertyValue('uid')).toBe('samen-eten@buurtwerkkamers');
    expect(onlyEvent(feedOf(activityWith())).getFirstPropertyValue('uid')).toBe('samen-eten@buurtwerkkamers');
  });
});

test('a single day on which the room is closed stays in the calendar as cancelled, with the reason', () => {
  const open = calendarOf(feedOf(activityWith({ when: singleDays() }))).getAllSubcomponents('vevent');
  const events = calendarOf(feedOf(activityWith({ when: singleDays() }, closedInMay()))).getAllSubcomponents('vevent');
  const [cancelled, ...others] = events.filter(isCancelled);
  expect(others).toEqual([]);
  expect(String(cancelled?.getFirstPropertyValue('dtstart'))).toBe('2026-05-05T10:00:00');
  expect(cancelled?.getFirstPropertyValue('description')).toContain(
    'Gaat niet door. De kamer is dan dicht. (meivakantie)',
  );
  const ids = (of: typeof events) => of.map((event) => String(event.getFirstPropertyValue('uid'))).toSorted();
  expect(ids(events)).toEqual(ids(open));
});

test('an activity on appointment and a room that closed for good put nothing into a calendar', () => {
  const closed = roomWith({ status: { type: 'closed', asOf: '2026' } });
  expect(
    eventsOf(activityWith({ when: { type: 'appointment' }, join: { type: 'unknown' } }), edition, undefined),
  ).toEqual([]);
  expect(eventsOf(activityWith({}, closed), edition, undefined)).toEqual([]);
});

test('a feed says what it is before what is in it, every line ended as the standard asks', () => {
  const lines = feedOf(activityWith()).split('\r\n');
  const firstPart = lines.indexOf('BEGIN:VTIMEZONE');
  expect(lines.slice(firstPart).filter((line) => /^(REFRESH|X-|NAME|URL:https:.*activiteiten\/$)/.test(line))).toEqual(
    [],
  );
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  expect(lines.at(-1)).toBe('');
});

test('a feed without events is still a calendar', () => {
  const calendar = calendarOf(calendarFeed({ ...head, events: [] }));
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
});

const head = {
  language: 'nl',
  name: 'Agenda; met, komma',
  description: 'Wat er te doen is.',
  source: `${site}/agenda/alles.ics`,
  url: `${site}/activiteiten/`,
} as const;

function feedOf(activity: Parameters<typeof eventsOf>[0]): string {
  return calendarFeed({ ...head, events: eventsOf(activity, edition, undefined) });
}

function calendarOf(feed: string) {
  return new ICAL.Component(ICAL.parse(feed));
}

function onlyEvent(feed: string) {
  const [event, ...others] = calendarOf(feed).getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('Expected one event');
  return event;
}

function stampOf(feed: string): string[] {
  const event = onlyEvent(feed);
  return [String(event.getFirstPropertyValue('sequence')), String(event.getFirstPropertyValue('dtstamp'))];
}

function isCancelled(event: ICAL.Component): boolean {
  return event.getFirstPropertyValue('status') === 'CANCELLED';
}

/** What ical.js, which did not make the feed, expands it to between the two dates. */
function timesInFeed(feed: string): string[] {
  const calendar = calendarOf(feed);
  ICAL.TimezoneService.reset();
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').filter((event) => !isCancelled(event));
  const times = events.flatMap((component) => {
    const event = new ICAL.Event(component);
    if (!event.isRecurring()) return [format(event.startDate, event.endDate)];
    const iterator = event.iterator();
    const found: string[] = [];
    for (let next = iterator.next(); next && next.year <= until.year; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      found.push(format(startDate, endDate));
    }
    return found;
  });
  return times.toSorted();
}

function format(start: ICAL.Time, end: ICAL.Time): string {
  const [day, starts, ends] = [start, start, end].map((time) => time.toJSDate());
  const clock = { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' } as const;
  const date = day?.toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
  return `${date} ${starts?.toLocaleTimeString('nl-NL', clock)}-${ends?.toLocaleTimeString('nl-NL', clock)}`;
}

function closedInMay() {
  return roomWith({
    openingHours: {
      weekly: [{ days: ['tuesday'], opens: '10:00', closes: '20:00' }],
      exceptions: [
        { type: 'closed', from: '2026-05-01', until: '2026-05-10', reason: 'meivakantie' },
        { type: 'open', from: '2026-06-01', until: '2026-06-30', opens: '12:00', closes: '20:00' },
      ],
    },
  });
}

function singleDays() {
  const dates = ['2026-03-28', '2026-03-29', '2026-05-05', '2026-10-25'];
  return { type: 'dates' as const, dates: dates.map((date) => ({ date, starts: '10:00', ends: '12:30' })) };
}

function neverOpen(): Weekly {
  const pauses = [{ from: '2026-01-01', until: '2027-12-31' }];
  return { ...acrossBothClockChanges, until: '2026-12-31', pauses };
}
