import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { languages } from '../../src/i18n/languages.ts';
import { calendarFeedsIn, feeds, routes, routesIn } from '../../src/routes.ts';
import { address } from '../address.ts';
import { filesOf, hasFile, pages, parseXml, readBuilt } from './built-site.ts';

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

describe.each(languages)('the calendars in %s', (language) => {
  const own = calendarFeedsIn(language);
  const folder = own.calendar.slice(1).replace(/[^/]+$/, '');
  const files = filesOf(`${folder}**/*.ics`);

  test('are there: for all, for each room and for each activity, as in Dutch', () => {
    const kinds = [own.calendar, own.roomCalendar('proefkamer'), own.activityCalendar('proef-koken')];
    expect(files).toEqual(expect.arrayContaining(kinds.map((path) => path.slice(1))));
    expect(files.length).toBe(filesOf('agenda/**/*.ics').length);
  });

  test('read as iCalendar, in Dutch time, each event with an id of its own and a page of that language', () => {
    for (const file of files) {
      const { calendar, events } = read(file);
      const ids = events.map((event) => String(event.getFirstPropertyValue('uid')));
      expect(new Set(ids).size).toBe(events.length);
      for (const event of events) {
        expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Amsterdam');
        expect(event.getFirstPropertyValue('summary')).toBeTruthy();
        expect(pathOf(event)).toMatch(new RegExp(`^${routesIn(language).activities}[^/]+/$`));
        expect(hasFile(pathOf(event))).toBe(true);
      }
      expect(calendar.getFirstSubcomponent('vtimezone')).not.toBeNull();
      expect(hasFile(pathOf(calendar))).toBe(true);
      expect(String(calendar.getFirstPropertyValue('source'))).toBe(`${address}/${file}`);
    }
  });

  test('have the events of the Dutch ones', () => {
    expect(idsIn(own.calendar)).toEqual(idsIn(feeds.calendar));
    expect(idsIn(own.calendar).length).toBeGreaterThan(0);
  });

  test('are what the pages of that language link to', () => {
    const linked = pages
      .filter(({ path }) => languageOf({ pathname: path }) === language)
      .flatMap(({ document }) => document.querySelectorAll('a[href$=".ics"]'))
      .map((link) => link.getAttribute('href')?.slice(1));
    expect([...new Set(linked)].filter((file = '') => !files.includes(file))).toEqual([]);
    expect(linked).toContain(own.calendar.slice(1));
    expect(linked).toContain(own.roomCalendar('proefkamer').slice(1));
    expect(linked).toContain(own.activityCalendar('proef-koken').slice(1));
  });
});

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(readBuilt(file)));
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

function pathOf(part: ICAL.Component): string {
  return String(part.getFirstPropertyValue('url')).replace(address, '');
}

function idsIn(path: string): string[] {
  return read(path.slice(1)).events.map((event) => String(event.getFirstPropertyValue('uid')));
}
