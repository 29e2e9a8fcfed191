import { describe, expect, test } from 'vitest';
import { activityStructuredData } from '../../../src/metadata/structured-data/activity.ts';
import { breadcrumbsStructuredData } from '../../../src/metadata/structured-data/breadcrumbs.ts';
import { newsStructuredData } from '../../../src/metadata/structured-data/news.ts';
import {
  organisationStructuredData,
  websiteStructuredData,
} from '../../../src/metadata/structured-data/organisation.ts';
import { questionsStructuredData } from '../../../src/metadata/structured-data/questions.ts';
import { roomStructuredData } from '../../../src/metadata/structured-data/room.ts';
import { serializeStructuredData } from '../../../src/metadata/structured-data/serialize.ts';
import { activityWith, roomWith, type ActivityFields } from '../../fixtures/entries.ts';

const site = 'https://example.org';
const scheduleOf = (when: ActivityFields['when']) =>
  activityStructuredData(activityWith({ when }), site)?.eventSchedule;
const organisation = { setting: 'organisation', name: 'BuurtWerkKamers', tagline: 'Van buren.' } as const;

describe('the organisation', () => {
  test('says only what is known of it', () => {
    expect(organisationStructuredData(organisation, site)).toEqual({
      '@type': 'Organization',
      '@id': 'https://example.org/#organisatie',
      name: 'BuurtWerkKamers',
      description: 'Van buren.',
      url: 'https://example.org/',
    });
  });

  test('can be searched at the address of the search page', () => {
    expect(websiteStructuredData(organisation, site)).toMatchObject({
      potentialAction: { target: { urlTemplate: 'https://example.org/zoeken/?q={search_term_string}' } },
    });
  });
});

describe('a room', () => {
  const openingHours = {
    weekly: [{ days: ['monday' as const], opens: '10:00', closes: '16:00' }],
    exceptions: [{ type: 'closed' as const, from: '2026-12-24', until: '2027-01-03' }],
  };

  test('without a street has a town and nothing that is made up', () => {
    const place = roomStructuredData(roomWith(), site);
    expect(place.address).toEqual({ '@type': 'PostalAddress', addressLocality: 'Amsterdam', addressCountry: 'NL' });
    expect(Object.keys(place)).not.toContain('geo');
    expect(Object.keys(place)).not.toContain('openingHoursSpecification');
  });

  test('says when it is open and on which days it is not', () => {
    expect(roomStructuredData(roomWith({ openingHours }), site)).toMatchObject({
      openingHoursSpecification: [{ dayOfWeek: ['https://schema.org/Monday'], opens: '10:00', closes: '16:00' }],
      specialOpeningHoursSpecification: [
        { opens: '00:00', closes: '00:00', validFrom: '2026-12-24', validThrough: '2027-01-03' },
      ],
    });
  });

  test('of which nobody knows whether it is open promises no hours', () => {
    const status = { type: 'unknown', asOf: '2020', known: 'Rond 2020 was zij open.' } as const;
    expect(Object.keys(roomStructuredData(roomWith({ openingHours, status }), site))).not.toContain(
      'openingHoursSpecification',
    );
  });

  test('names what it has and lacks for a wheelchair, and leaves out what is unknown', () => {
    expect(roomStructuredData(roomWith(), site).amenityFeature).toMatchObject([
      { name: 'Naar binnen zonder trap of drempel', value: true },
      { name: 'Parkeerplaats voor gehandicapten', value: false },
    ]);
  });
});

describe('an activity', () => {
  test('every week has a schedule without the days of its pauses', () => {
    const pauses = [{ from: '2026-07-01', until: '2026-07-10' }];
    const when = { type: 'weekly' as const, days: ['tuesday' as const], starts: '17:30', ends: '19:00', pauses };
    expect(activityStructuredData(activityWith({ when }), site)).toMatchObject({
      '@type': 'Event',
      startDate: '2026-01-06T17:30:00+01:00',
      endDate: '2026-01-06T19:00:00+01:00',
      isAccessibleForFree: true,
      location: { '@id': 'https://example.org/kamers/voorbeeld/#kamer', name: 'De Voorbeeldkamer' },
      eventSchedule: {
        repeatFrequency: 'P1W',
        byDay: ['https://schema.org/Tuesday'],
        startTime: '17:30',
        scheduleTimezone: 'Europe/Amsterdam',
        exceptDate: ['2026-07-07'],
      },
    });
  });

  test('repeats by the rule of its calendar', () => {
    const night = { starts: '22:00', ends: '01:00' };
    expect(scheduleOf({ type: 'fortnightly', days: ['tuesday'], from: '2026-01-06', ...night })).toMatchObject({
      repeatFrequency: 'P2W',
      byDay: ['https://schema.org/Tuesday'],
      endTime: '01:00',
    });
    expect(scheduleOf({ type: 'monthly', week: 'last', day: 'tuesday', ...night })).toMatchObject({
      repeatFrequency: 'P1M',
      byDay: ['-1TU'],
    });
  });

  test('on single days is an event on each, in the offset of that day', () => {
    const dates = ['2026-03-29', '2026-03-28'].map((date) => ({ date, starts: '10:00', ends: '12:00' }));
    expect(activityStructuredData(activityWith({ when: { type: 'dates', dates } }), site)).toMatchObject({
      startDate: '2026-03-28T10:00:00+01:00',
      subEvent: [{ startDate: '2026-03-28T10:00:00+01:00' }, { startDate: '2026-03-29T10:00:00+02:00' }],
    });
  });

  test('says of the single day on which its room is closed that it is cancelled', () => {
    const dates = ['2026-12-05', '2026-12-25'].map((date) => ({ date, starts: '10:00', ends: '12:00' }));
    const room = roomWith({
      openingHours: {
        weekly: [{ days: ['monday'], opens: '10:00', closes: '20:00' }],
        exceptions: [{ type: 'closed', from: '2026-12-25', until: '2026-12-26' }],
      },
    });
    const event = (of: typeof dates) =>
      activityStructuredData(activityWith({ when: { type: 'dates', dates: of } }, room), site);
    const scheduled = 'https://schema.org/EventScheduled';
    const cancelled = 'https://schema.org/EventCancelled';
    expect(event(dates)).toMatchObject({
      eventStatus: scheduled,
      subEvent: [{ eventStatus: scheduled }, { startDate: '2026-12-25T10:00:00+01:00', eventStatus: cancelled }],
    });
    expect(event(dates.slice(1))).toMatchObject({ eventStatus: cancelled, subEvent: [{ eventStatus: cancelled }] });
  });

  test('that costs something has a price, and says when it is full', () => {
    const activity = activityWith({ price: { type: 'amount', cents: 250 }, full: true });
    expect(activityStructuredData(activity, site)).toMatchObject({
      offers: { price: '2.50', priceCurrency: 'EUR', availability: 'https://schema.org/SoldOut' },
    });
  });

  test('on appointment is no event', () => {
    expect(
      activityStructuredData(activityWith({ when: { type: 'appointment' }, join: { type: 'unknown' } }), site),
    ).toBeUndefined();
  });
});

describe('a news item', () => {
  const item = {
    id: 'a',
    href: '/nieuws/a/',
    title: 'A',
    summary: 'B',
    rooms: ['top'],
    sources: [],
    showSources: false,
  };

  test('is dated as exactly as we know', () => {
    expect(newsStructuredData({ ...item, date: '2020-05', approximate: false }, site).datePublished).toBe('2020-05');
    expect(newsStructuredData({ ...item, date: '2020-05', approximate: true }, site).datePublished).toBeUndefined();
  });

  test('is about its rooms', () => {
    expect(newsStructuredData({ ...item, date: '2020', approximate: false }, site).about).toEqual([
      { '@id': 'https://example.org/kamers/top/#kamer' },
    ]);
  });
});

test('an answer keeps its links when another site shows it', () => {
  const entry = { rendered: { html: '<p>Kijk bij <a href="/hulp/">hulp</a>.</p>' } };
  expect(questionsStructuredData([{ question: 'Waar?', entry }], site).mainEntity).toMatchObject([
    { name: 'Waar?', acceptedAnswer: { text: '<p>Kijk bij <a href="https://example.org/hulp/">hulp</a>.</p>' } },
  ]);
});

test('breadcrumbs count from the home page', () => {
  const crumbs = [
    { name: 'Begin', href: '/' },
    { name: 'Kamers', href: '/kamers/' },
  ];
  expect(breadcrumbsStructuredData(crumbs, site).itemListElement).toMatchObject([
    { position: 1, item: 'https://example.org/' },
    { position: 2, item: 'https://example.org/kamers/', name: 'Kamers' },
  ]);
});

test('what nothing is known of is not said', () => {
  const room = roomWith({ access: { stepFree: 'unknown', lift: 'unknown', toilet: 'unknown', parking: 'unknown' } });
  expect(serializeStructuredData([roomStructuredData(room, site)])).not.toContain('[]');
});

test('no content can end the script it stands in', () => {
  const crumbs = [{ name: '</script><script>alert(1)</script>', href: '/' }];
  const text = serializeStructuredData([breadcrumbsStructuredData(crumbs, site)]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [breadcrumbsStructuredData(crumbs, site)],
  });
});
