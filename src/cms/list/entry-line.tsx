/** @jsxImportSource react */
import { Map } from 'immutable';
import { dutchDates } from '../../dates.ts';
import { today } from '../today.ts';
import { selectEntryCollectionTitle } from 'decap-cms-core/dist/esm/reducers/collections';
import { readable } from './readable.ts';

interface LineProps {
  readonly collection: Map<string, unknown>;
  readonly entry: Map<string, unknown>;
  /** Of which collection it is, where entries of several stand together: in what somebody searched for. */
  readonly collectionLabel?: string | false;
}

/** One line of a list. Instead of Decap's card, which costs ten times as much to draw. */
export default function EntryLine({ collection, entry, collectionLabel }: LineProps) {
  const address = `#/collections/${String(collection.get('name'))}/entries/${String(entry.get('slug'))}`;
  const hidden = whyHidden(entry.get('data'));
  return (
    <li className="cms-line">
      <a href={address}>
        {collectionLabel && <small>{collectionLabel}</small>}
        {selectEntryCollectionTitle(collection, readable(collection, entry))}
        {hidden !== undefined && <small>{hidden}</small>}
      </a>
    </li>
  );
}

/** Why no visitor sees it yet: the two fields of `collections/publication.ts`. */
function whyHidden(data: unknown): string | undefined {
  if (!Map.isMap(data)) return undefined;
  const from = data.get('publishFrom');
  if (data.get('draft') === true) return 'Concept';
  return typeof from === 'string' && from > today() ? `Zichtbaar vanaf ${dutchDates.partial(from)}` : undefined;
}
