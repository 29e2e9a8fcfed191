/** @jsxImportSource react */
import { loadEntries } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { selectEntriesLoaded, selectIsFetching } from 'decap-cms-core/dist/esm/reducers/entries';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { onStateChange } from '../backend/decap-store.ts';
import { arrangedEntries, type Collection, type Group } from './entries.ts';
import { FoundList } from './found-list.tsx';
import EntryLine from './entry-line.tsx';

/** How many lines are drawn at first, and each time somebody comes to the end of them. */
const step = 60;

/**
 * The list of a collection. Instead of Decap's `EntriesCollection`, which sorts all entries and draws all cards anew with
 * every change of whatever is in its store.
 */
export default function EntryList({ collection }: { readonly collection: Collection }) {
  const name = String(collection.get('name'));
  const state = useSyncExternalStore(onStateChange, () => store.getState().entries);
  const groups = useMemo(() => arrangedEntries(state, collection), [state, collection]);
  const isLoaded = selectEntriesLoaded(state, name);
  useEffect(() => {
    if (!isLoaded) store.dispatch(loadEntries(collection));
  }, [collection]);
  if (!isLoaded || (selectIsFetching(state, name) && isEmpty(groups))) {
    return (
      <p className="cms-wait" role="status">
        Even wachten…
      </p>
    );
  }
  if (isEmpty(groups))
    return (
      <>
        <FoundList />
        <p className="cms-wait">Hier staat nog niets.</p>
      </>
    );
  return (
    <>
      <FoundList />
      <Lines key={name} collection={collection} groups={groups} />
    </>
  );
}

function Lines({ collection, groups }: { readonly collection: Collection; readonly groups: readonly Group[] }) {
  const [shown, setShown] = useState(step);
  const end = useRef<HTMLButtonElement>(null);
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  useEffect(() => {
    if (!end.current) return undefined;
    const observer = new IntersectionObserver(
      ([found]) => found?.isIntersecting && setShown((before) => before + step),
      { rootMargin: '100%' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, total]);
  return (
    <>
      {upTo(shown, groups).map(({ title, entries }) => (
        <section key={title ?? ''} aria-label={title}>
          {title !== undefined && <h2>{title}</h2>}
          <ul className="cms-lines" role="list">
            {entries.map((entry) => (
              <EntryLine key={String(entry.get('slug'))} collection={collection} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {total > shown && (
        <button ref={end} type="button" className="cms-quiet" onClick={() => setShown(shown + step)}>
          Toon meer
        </button>
      )}
    </>
  );
}

function upTo(count: number, groups: readonly Group[]): readonly Group[] {
  let left = count;
  return groups.flatMap((group) => {
    const entries = group.entries.slice(0, Math.max(0, left));
    left -= entries.length;
    return entries.length > 0 ? [{ ...group, entries }] : [];
  });
}

function isEmpty(groups: readonly Group[]): boolean {
  return groups.every(({ entries }) => entries.length === 0);
}
