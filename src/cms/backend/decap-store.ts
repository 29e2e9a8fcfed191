import { changeDraftFieldValidation, loadEntries, loadEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { selectEntriesLoaded } from 'decap-cms-core/dist/esm/reducers/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { textOf } from '../widgets/control.ts';

/** The entry that is open in the editor, as Decap holds it. */
export function openEntry(): { readonly collection: string; readonly slug: string; readonly path: string } | undefined {
  const entry = store.getState().entryDraft.get('entry');
  // After something was removed Decap holds an entry with nothing in it.
  if (!entry?.get('collection')) return undefined;
  return { collection: textOf(entry, 'collection'), slug: textOf(entry, 'slug'), path: textOf(entry, 'path') };
}

/** Shows what the server has now, once Decap is done with what it is doing. */
export function reloadEntry(): void {
  const entry = openEntry();
  if (!entry) return;
  setTimeout(() => {
    const collection = store.getState().collections.get(entry.collection);
    void store.dispatch(loadEntry(collection, entry.slug));
  });
}

/** Shows in every list that was opened what the server has now. */
export function reloadLists(): void {
  const { collections, entries } = store.getState();
  for (const [name, collection] of collections) {
    if (selectEntriesLoaded(entries, name)) store.dispatch(loadEntries(collection));
  }
}

/** Puts a sentence at the field with this id; Decap takes it away when somebody saves again. */
export function setFieldProblem(id: string, message: string): void {
  store.dispatch(changeDraftFieldValidation(id, [{ type: 'CUSTOM', message, parentIds: [] }]));
}

export function onStateChange(listener: () => void): () => void {
  return store.subscribe(listener);
}
