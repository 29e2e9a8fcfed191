import type { RSSFeedItem } from '@astrojs/rss';
import { dutchDates } from '../../dates.ts';
import { site } from '../../i18n/nl/site.ts';
import type { Document } from '../../queries/documents.ts';
import type { NewsItem } from '../../queries/news.ts';

/**
 * RSS only knows moments. An exact day becomes its noon, the same day in every time zone of Europe;
 * a day, month or year that we know less well is said in words, since a made-up moment would be a false fact.
 */
export function rssItem(item: Omit<NewsItem, 'entry' | 'picture'>): RSSFeedItem {
  const { title, href, date, approximate, summary } = item;
  const isExact = date.length === 'YYYY-MM-DD'.length && !approximate;
  if (isExact) return { title, link: href, description: summary, pubDate: new Date(`${date}T12:00Z`) };
  const words = dutchDates.partial(date);
  return { title, link: href, description: `(${approximate ? site.approximately(words) : words}) ${summary}` };
}

/** A report, with its day where that is known. */
export function documentItem({
  title,
  page,
  summary,
  published,
}: Pick<Document, 'title' | 'page' | 'summary' | 'published'>): RSSFeedItem {
  const isExact = published?.length === 'YYYY-MM-DD'.length;
  return {
    title,
    link: page,
    description: summary,
    ...(isExact && { pubDate: new Date(`${published}T12:00Z`) }),
  };
}
