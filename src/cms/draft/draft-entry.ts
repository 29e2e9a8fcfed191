import {
  createDraftFromEntry,
  createEmptyDraft,
  emptyDraftCreated,
  entryLoaded,
  tryLoadEntry,
} from 'decap-cms-core/dist/esm/actions/entries';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, is, List, Map } from 'immutable';
import { tidy } from '../tidy-entry.ts';

/** The entry that stands in the form, as Decap's store holds it: its fields draw it and change it. */
export type Entry = Map<string, unknown>;

export function draftEntry(): Entry | undefined {
  const entry = store.getState().entryDraft.get('entry');
  // After something was removed Decap holds an entry with nothing in it.
  return entry?.get('collection') ? entry : undefined;
}

export function collectionNamed(name: string): Map<string, unknown> {
  const collection = store.getState().collections.get(name);
  if (!collection) throw new Error(`There is no collection ${name}.`);
  return collection;
}

/** @throws Refusal when there is no such entry */
export async function readEntry(collection: string, slug: string): Promise<Entry> {
  const found = collectionNamed(collection);
  const loaded = await tryLoadEntry(store.getState(), found, slug);
  store.dispatch(entryLoaded(found, loaded));
  const entry: unknown = fromJS(loaded);
  return Map.isMap(entry) ? entry.mapKeys(String) : Map();
}

/** Puts an entry in the form. */
export function showEntry(entry: Entry, isNew: boolean): void {
  store.dispatch(isNew ? emptyDraftCreated(entry) : createDraftFromEntry(entry));
}

export async function showEmptyEntry(collection: string): Promise<void> {
  await store.dispatch(createEmptyDraft(collectionNamed(collection), ''));
}

/** Tells lists and searches what an entry says now. */
export function listEntry(collection: string, entry: Entry): void {
  store.dispatch(entryLoaded(collectionNamed(collection), entry.toJS()));
}

export function backend() {
  return currentBackend(store.getState().config);
}

/** Who is logged in. */
export function personNow(): string {
  return store.getState().auth.user?.email ?? '';
}

export function dataOf(entry: Entry | undefined): Map<string, unknown> {
  return asData(entry?.get('data'));
}

/** Whether two texts would be the same file. */
export function sameText(one: unknown, other: unknown): boolean {
  return is(tidy(one), tidy(other));
}

export function filesOf(entry: Entry | undefined): List<Map<string, unknown>> {
  const files = entry?.get('mediaFiles');
  return List.isList(files) ? files.filter((file): file is Map<string, unknown> => Map.isMap(file)) : List();
}

/** What a list calls an entry. */
export function titleOf(collection: string, data: Map<string, unknown>): string {
  const title = data.get(String(collectionNamed(collection).get('identifier_field')));
  return typeof title === 'string' ? title : '';
}

function asData(data: unknown): Map<string, unknown> {
  const values: unknown = fromJS(data ?? {});
  return Map.isMap(values) ? values.mapKeys(String) : Map();
}
