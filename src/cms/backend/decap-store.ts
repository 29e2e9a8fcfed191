import { changeDraftFieldValidation, loadEntries } from 'decap-cms-core/dist/esm/actions/entries';
import { selectEntriesLoaded } from 'decap-cms-core/dist/esm/reducers/entries';
import { store } from 'decap-cms-core/dist/esm/redux';

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
