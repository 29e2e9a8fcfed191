import rss from '@astrojs/rss';
import { environment } from '../../environment.ts';
import { news } from '../../i18n/nl/news.ts';
import { listNews } from '../../queries/news.ts';
import { findOrganisation } from '../../queries/settings.ts';
import { feeds } from '../../routes.ts';
import { rssItem } from '../../feeds/rss/item.ts';

const newestItems = 50;

export async function GET(): Promise<Response> {
  const { name } = await findOrganisation();
  const items = (await listNews()).slice(0, newestItems);
  return rss({
    title: `${news.title} – ${name}`,
    description: news.description,
    site: environment.SITE_URL,
    items: items.map(rssItem),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>nl</language><atom:link href="${environment.SITE_URL}${feeds.rss}" rel="self" type="application/rss+xml"/>`,
  });
}
