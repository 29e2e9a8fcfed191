/** @jsxImportSource react */
import type { news } from '../../collections/news.ts';
import { news as t } from '../../i18n/nl/news.ts';
import { site } from '../../i18n/nl/site.ts';
import { roomName } from '../room-names.ts';
import { draftOf, type PreviewProps } from './draft.ts';
import { Page, partialDate, Sources } from './parts.tsx';

/** As `pages/nieuws/[item].astro`. */
export function NewsPreview(props: PreviewProps) {
  const item = draftOf<typeof news>(props);
  const date = partialDate(item.date);
  const rooms = item.rooms ?? [];
  return (
    <Page title={item.title}>
      <article className="flow">
        <p className="quiet">{item.approximate && date ? site.approximately(date) : date}</p>
        <p className="lead">{item.summary}</p>
        {item.picture?.src && <img src={props.getAsset(item.picture.src).toString()} alt={item.picture.alt ?? ''} />}
        <div className="flow">{props.widgetFor('body')}</div>
        {rooms.length > 0 && (
          <p className="cluster">
            {t.aboutRooms}
            {rooms.map((room) => (
              <span key={room} className="chip">
                {roomName(room)}
              </span>
            ))}
          </p>
        )}
        <Sources of={item} />
      </article>
    </Page>
  );
}
