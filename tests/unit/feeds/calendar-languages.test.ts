import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { describeStatus } from '../../../src/feeds/calendar/description.ts';
import { eventsOf } from '../../../src/feeds/calendar/events.ts';
import type { CalendarActivity } from '../../../src/feeds/calendar/calendar-activity.ts';
import { calendarFeed } from '../../../src/feeds/calendar/feed.ts';
import { calendarWordsIn } from '../../../src/feeds/calendar/words.ts';
import { languages, type Language } from '../../../src/i18n/languages.ts';
import { activityWith, roomWith } from '../../fixtures/entries.ts';

const others = languages.filter((language) => language !== 'nl');
const uncertain = roomWith({ status: { type: 'unknown', asOf: '2026-01', known: 'Er was een feest.' } });
const everything = activityWith(
  {
    when: {
      type: 'weekly',
      days: ['tuesday'],
      starts: '17:30',
      ends: '19:00',
      pauses: [
        { from: '2025-07-01', until: '2025-07-31', reason: 'lang voorbij' },
        { from: '2026-07-13', until: '2026-08-23', reason: 'zomervakantie' },
      ],
    },
    price: { type: 'amount', cents: 250, note: 'met eten' },
    join: { type: 'sign-up', how: 'Bel de kamer.' },
    full: true,
    summaries: { ar: 'نطبخ ونأكل معًا. 🍲'.repeat(8) },
  },
  uncertain,
);

describe('an event in another language', () => {
  test('says in that language what a visitor wants to know, and of Dutch text that it is Dutch', () => {
    const event = onlyEvent(feedIn('en', everything));
    expect(event.getFirstPropertyValue('summary')).toBe('Cooking and eating together (Samen eten)');
    expect(event.getFirstPropertyValue('categories')).toBe('Cooking and eating together');
    expect(event.getFirstPropertyValue('url')).toBe('https://example.org/en/activiteiten/samen-eten/');
    expect(event.getFirstPropertyValue('description')).toMatchInlineSnapshot(`
      "Wij koken en eten samen. (in Dutch)
      Please note: this group is full.
      For: everyone
      Cost: €2.50 (met eten)
      Joining in: sign up first. Bel de kamer. (in Dutch)
      Not on: 13 July to 23 August 2026 (zomervakantie)
      https://example.org/en/activiteiten/samen-eten/"
    `);
  });

  test('has the sentence of the editor in that language, when there is one', () => {
    const description = String(onlyEvent(feedIn('ar', everything)).getFirstPropertyValue('description'));
    expect(description).toContain(everything.summaries?.ar);
    expect(description).not.toContain(everything.summary);
  });

  test('is the same event at the same times in all of them', () => {
    const times = languages.map((language) => whenOf(feedIn(language, everything)));
    expect(new Set(times)).toEqual(new Set([times[0]]));
    expect(times[0]).toContain('UID:samen-eten@buurtwerkkamers');
  });
});

test.each(languages)('no line of a calendar in %s is longer than 75 octets or breaks a letter', (language) => {
  const feed = feedIn(language, everything);
  const lines = feed.split('\r\n').map((line) => Buffer.from(line, 'utf8'));
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  expect(() => lines.map((line) => utf8.decode(line))).not.toThrow();
  expect(feed).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});

test('a calendar says its language, and its name and description in it', () => {
  const calendar = new ICAL.Component(ICAL.parse(feedIn('uk', everything)));
  const words = calendarWordsIn('uk').calendar;
  expect(calendar.getFirstPropertyValue('prodid')).toBe('-//BuurtWerkKamers//Agenda//UK');
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(words.everything('BuurtWerkKamers'));
  expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe(words.description);
});

test.each(others)('what is the matter with a room is said in %s', (language) => {
  const words = calendarWordsIn(language);
  const closed = describeStatus({ type: 'closed', asOf: '2026-03' }, words);
  expect(closed).toBe(words.rooms.statusText.closed(words.dates.partial('2026-03')));
  expect(describeStatus({ type: 'moved', asOf: '2026', to: 'Straatweg 2' }, words)).toContain('Straatweg 2');
  expect(describeStatus({ type: 'open', asOf: '2026' }, words)).toBeUndefined();
});

function feedIn(language: Language, activity: CalendarActivity): string {
  const words = calendarWordsIn(language);
  return calendarFeed({
    language,
    name: words.calendar.everything('BuurtWerkKamers'),
    description: words.calendar.description,
    source: 'https://example.org/agenda/alles.ics',
    url: 'https://example.org/activiteiten/',
    events: eventsOf(activity, { site: 'https://example.org', words }, undefined),
  });
}

function onlyEvent(feed: string) {
  const [event, ...rest] = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent');
  if (!event || rest.length > 0) throw new Error('Expected one event');
  return event;
}

/** Who it is and when it takes place, as the calendar has it. */
function whenOf(feed: string): string {
  const event = onlyEvent(feed);
  return ['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'rrule', 'exdate']
    .flatMap((name) => event.getAllProperties(name).map((property) => property.toICALString()))
    .join('\n');
}
