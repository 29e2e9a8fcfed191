import { describe, expect, test } from 'vitest';
import { rssItem } from '../../../src/feeds/rss/item.ts';

const item = {
  id: 'bericht',
  href: '/nieuws/bericht/',
  title: 'Een bericht',
  summary: 'Kort gezegd.',
  approximate: false,
  rooms: [],
  sources: [],
  showSources: false,
};

describe('a news item in the feed', () => {
  test('has the moment of the day it is from', () => {
    const { pubDate } = rssItem({ ...item, date: '2020-03-31' });
    expect(pubDate).toEqual(new Date('2020-03-31T12:00:00Z'));
  });

  test.each([
    ['2020', false, '(2020) Kort gezegd.'],
    ['2020-05', false, '(mei 2020) Kort gezegd.'],
    ['2020-05', true, '(rond mei 2020) Kort gezegd.'],
    ['2020-05-25', true, '(rond 25 mei 2020) Kort gezegd.'],
  ])('of %s (approximate: %s) says so in words and makes up no moment', (date, approximate, description) => {
    const made = rssItem({ ...item, date, approximate });
    expect(made.pubDate).toBeUndefined();
    expect(made.description).toBe(description);
  });
});
