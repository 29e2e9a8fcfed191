import rss from '@astrojs/rss';
import { environment } from '../../environment.ts';
import { documentItem } from '../../feeds/rss/item.ts';
import { pages } from '../../i18n/nl/pages.ts';
import { listDocuments } from '../../queries/documents.ts';
import { findOrganisation } from '../../queries/settings.ts';
import { feeds } from '../../routes.ts';

/** Newest first; the undated come last. */
export async function GET(): Promise<Response> {
  const { name } = await findOrganisation();
  const documents = (await listDocuments()).toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
  return rss({
    title: `${pages.documents.title} – ${name}`,
    description: pages.documents.description,
    site: environment.SITE_URL,
    items: documents.map(documentItem),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>nl</language><atom:link href="${environment.SITE_URL}${feeds.documentsRss}" rel="self" type="application/rss+xml"/>`,
  });
}
