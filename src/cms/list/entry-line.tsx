/** @jsxImportSource react */
import type { Map } from 'immutable';
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
  return (
    <li className="cms-line">
      <a href={address}>
        {collectionLabel && <small>{collectionLabel}</small>}
        {selectEntryCollectionTitle(collection, readable(collection, entry))}
      </a>
    </li>
  );
}
