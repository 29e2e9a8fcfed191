/** @jsxImportSource react */
import { cities, weekdays } from '../../collections/choices.ts';
import type { rooms } from '../../collections/rooms.ts';
import { dutchDates } from '../../dates.ts';
import { activities } from '../../i18n/nl/activities.ts';
import { rooms as t } from '../../i18n/nl/rooms.ts';
import { keysOf } from '../../shared/typed-object.ts';
import { draftOf, type Draft, type PreviewProps } from './draft.ts';
import { partialDate } from './parts.tsx';

type Room = Draft<typeof rooms>;

/** As `pages/kamers/[room]/index.astro`, with what an editor writes there. */
export function RoomPreview(props: PreviewProps) {
  const room = draftOf<typeof rooms>(props);
  return (
    <main className="wrapper flow">
      <h1>{room.name}</h1>
      <p>
        {room.neighbourhood}
        {room.city && `, ${cities[room.city]}`}
        {room.since && ` · ${t.since} ${partialDate(room.since)}`}
      </p>
      <p>{room.summary}</p>
      {(room.notices ?? []).map((notice, index) => (
        <section key={index} className="notice flow">
          <h2>{notice.title}</h2>
          <p>{notice.text}</p>
          <p>
            <small>
              {notice.from &&
                notice.until &&
                notice.from <= notice.until &&
                t.noticePeriod(dutchDates.period(notice.from, notice.until))}
            </small>
          </p>
        </section>
      ))}
      <Status status={room.status} />
      <section className="card flow">
        <h2>{t.practical}</h2>
        {room.openingHours && <h3>{t.hours}</h3>}
        <Hours hours={room.openingHours} />
        {room.address?.street && <h3>{t.address}</h3>}
        <p>{[room.address?.street, room.address?.postalCode].filter(Boolean).join(', ')}</p>
        {room.contact && <h3>{t.contact}</h3>}
        <p>{[room.contact?.phone, room.contact?.email].filter(Boolean).join(' · ')}</p>
      </section>
      {(room.pictures ?? []).map(({ src, alt }, index) =>
        src ? <img key={index} src={props.getAsset(src).toString()} alt={alt ?? ''} /> : null,
      )}
      <h2>{t.about}</h2>
      <div className="flow">{props.widgetFor('body')}</div>
    </main>
  );
}

function Status({ status }: { status: Room['status'] }) {
  if (!status?.type) return null;
  return (
    <div className={`status ${status.type}`}>
      <p>{statusText(status)}</p>
    </div>
  );
}

function statusText(status: NonNullable<Room['status']>): string {
  const date = partialDate(status.asOf);
  switch (status.type) {
    case 'open':
      return t.statusText.open(date);
    case 'moved':
      return t.statusText.moved(status.to ?? '…');
    case 'closed':
      return `${t.statusText.closed(date)} ${status.reason ?? ''}`;
    case 'unknown':
      return t.statusText.unknown;
    case undefined:
      return '';
  }
}

function Hours({ hours }: { hours: Room['openingHours'] }) {
  if (!hours) return null;
  return (
    <table>
      <tbody>
        {keysOf(weekdays).map((day) => (
          <tr key={day}>
            <th scope="row">{weekdays[day]}</th>
            <td>
              {(hours.weekly ?? [])
                .filter(({ days }) => days?.includes(day))
                .map(({ opens = '…', closes = '…' }) => activities.times(opens, closes))
                .join(', ') || t.closedDay}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
