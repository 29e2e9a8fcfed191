import type { ReportLeaf } from 'schema-dts';
import { defaultLanguage } from '../../i18n/languages.ts';
import type { Document } from '../../queries/documents.ts';
import { routes } from '../../routes.ts';
import { roomId } from './room.ts';

/** A report as a web page; the file or the page elsewhere that holds the whole of it is its encoding or origin. */
export function documentStructuredData(
  { title, summary, page, issuer, year, published, available, href, rooms }: Omit<Document, 'entry'>,
  site: string,
): ReportLeaf {
  return {
    '@type': 'Report',
    '@id': `${site}${page}#verslag`,
    name: title,
    abstract: summary,
    url: site + page,
    inLanguage: defaultLanguage,
    author: { '@type': 'Organization', name: issuer },
    ...(published && { datePublished: published }),
    ...(year !== undefined && { temporalCoverage: String(year) }),
    ...(href !== undefined &&
      available.type === 'file' && {
        encoding: { '@type': 'MediaObject', contentUrl: site + href, encodingFormat: 'application/pdf' },
      }),
    ...(href !== undefined && available.type === 'link' && { isBasedOn: href }),
    about: rooms.map((room) => ({ '@id': roomId({ href: routes.room(room) }, site) })),
  };
}
