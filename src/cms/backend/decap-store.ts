import { loadEntry, changeDraftFieldValidation } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { textOf } from '../widgets/control.ts';

/** The entry that is open in the editor, as Decap holds it. */
export function openEntry(): { readonly collection: string; readonly slug: string; readonly path: string } | undefined {
  const entry = store.getState().entryDraft.get('entry');
  if (!entry) return undefined;
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

/** Puts a sentence at the field with this id; Decap takes it away when somebody saves again. */
export function setFieldProblem(id: string, message: string): void {
  store.dispatch(changeDraftFieldValidation(id, [{ type: 'CUSTOM', message, parentIds: [] }]));
}

export function onStateChange(listener: () => void): () => void {
  return store.subscribe(listener);
}
