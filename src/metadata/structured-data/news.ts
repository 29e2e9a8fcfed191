import type { NewsArticleLeaf } from 'schema-dts';
import { defaultLanguage } from '../../i18n/languages.ts';
import type { NewsItem } from '../../queries/news.ts';
import { routes } from '../../routes.ts';
import { organisationId } from './organisation.ts';
import { roomId } from './room.ts';

/** @param image - absolute address of the item's picture, if it has one */
export function newsStructuredData(
  item: Omit<NewsItem, 'entry' | 'picture'>,
  site: string,
  image?: string,
): NewsArticleLeaf {
  const { title, summary, date, approximate, href, rooms, sources, showSources } = item;
  return {
    '@type': 'NewsArticle',
    '@id': `${site}${href}#bericht`,
    headline: title,
    description: summary,
    url: site + href,
    inLanguage: defaultLanguage,
    publisher: { '@id': organisationId(site) },
    // ISO 8601 lets a date be only a year or a month; a date that is a guess is none.
    ...(!approximate && { datePublished: date }),
    ...(image && { image }),
    about: rooms.map((room) => ({ '@id': roomId({ href: routes.room(room) }, site) })),
    ...(showSources && {
      citation: sources.map((source) => ({
        '@type': 'CreativeWork',
        name: source.title,
        ...(source.url && { url: source.url }),
      })),
    }),
  };
}
