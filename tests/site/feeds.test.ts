import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { feeds, routes } from '../../src/routes.ts';
import { address } from '../address.ts';
import { filesOf, hasFile, parseXml, readBuilt } from './built-site.ts';

const feed = z.object({
  rss: z.object({
    channel: z.object({
      title: z.string().min(1),
      link: z.url(),
      description: z.string().min(1),
      item: z.array(
        z.object({
          title: z.coerce.string().min(1),
          link: z.url(),
          pubDate: z.string().optional(),
          description: z.string(),
        }),
      ),
    }),
  }),
});

describe('the news feed', () => {
  const { item: items } = feed.parse(parseXml(readBuilt(feeds.rss.slice(1)))).rss.channel;

  test('has an item for each page with news, each once', () => {
    const links = items.map(({ link }) => link.replace(address, ''));
    expect(links.filter((link) => !link.startsWith(routes.news) || !hasFile(link))).toEqual([]);
    expect(new Set(links).size).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
  });

  test('has the newest first; news of which only the month or year is known has no made-up date', () => {
    const dates = items.flatMap(({ pubDate }) => (pubDate === undefined ? [] : [Date.parse(pubDate)]));
    expect(dates).toEqual(dates.toSorted((one, other) => other - one));
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every(Number.isFinite)).toBe(true);
  });
});

const calendars = filesOf('agenda/**/*.ics');

describe('the calendars', () => {
  test('are there: for all, for each room and for each activity', () => {
    expect(calendars).toContain(feeds.calendar.slice(1));
    expect(calendars.filter((file) => file.startsWith('agenda/kamer/')).length).toBeGreaterThan(0);
    expect(calendars.filter((file) => file.startsWith('agenda/activiteit/')).length).toBeGreaterThan(0);
  });

  test.each(calendars)('%s reads as iCalendar, in Dutch time, each event with an id of its own', (file) => {
    const calendar = new ICAL.Component(ICAL.parse(readBuilt(file)));
    const events = calendar.getAllSubcomponents('vevent');
    const ids = events.map((event) => String(event.getFirstPropertyValue('uid')));
    expect(new Set(ids).size).toBe(events.length);
    for (const event of events) {
      expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Amsterdam');
      expect(event.getFirstPropertyValue('summary')).toBeTruthy();
    }
    if (events.length > 0) expect(calendar.getFirstSubcomponent('vtimezone')).not.toBeNull();
  });
});
