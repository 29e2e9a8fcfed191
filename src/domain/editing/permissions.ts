import type { ContentPath } from './content-path.ts';
import type { Editor } from './editors.ts';
import type { Role } from './login-protocol.ts';

/** What an entry says, before and after; `undefined` when it is not there. */
export interface EntryContent {
  readonly data: unknown;
  readonly body: string;
}

export interface EntryChange {
  readonly at: ContentPath;
  readonly before: EntryContent | undefined;
  readonly after: EntryContent | undefined;
}

/** Whether somebody may use the store at all. Content is public; a penningmeester has nothing to do here. */
export function mayEdit({ role }: Editor): boolean {
  return rights[role].includes('edit');
}

/** Whether somebody may see who gave what. Only who needs it: a beheerder of the site does not. */
export function mayKeepBooks({ role }: Editor): boolean {
  return rights[role].includes('keep-books');
}

/** Whether somebody may decide which messages of donors the site shows. They are about people, so few see them beforehand. */
export function mayModerate({ role }: Editor): boolean {
  return rights[role].includes('moderate');
}

/** A role that comes later does not type-check until it is said here what it may. */
const rights: Readonly<Record<Role, readonly ('edit' | 'edit-all' | 'keep-books' | 'moderate')[]>> = {
  beheerder: ['edit', 'edit-all', 'moderate'],
  redacteur: ['edit'],
  penningmeester: ['keep-books'],
};

/** Whether somebody may put files of this folder, whatever is in them. */
export function mayWriteAsset({ role }: Editor, { collection }: ContentPath): boolean {
  const all = rights[role].includes('edit-all');
  return all || (rights[role].includes('edit') && ownCollections.has(collection));
}

/** A redacteur writes news and activities, and of the own room the notices and nothing else. */
export function mayChange(editor: Editor, { at, before, after }: EntryChange): boolean {
  if (rights[editor.role].includes('edit-all')) return true;
  if (!mayEdit(editor)) return false;
  if (ownCollections.has(at.collection)) return true;
  if (editor.room === undefined || at.path !== `rooms/${editor.room}.md` || !before || !after) return false;
  return (
    before.body.trim() === after.body.trim() &&
    canonical(withoutNotices(before.data)) === canonical(withoutNotices(after.data))
  );
}

const ownCollections: ReadonlySet<string> = new Set(['news', 'activities']);

function withoutNotices(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'notices'));
}

/** The same text for the same data. A form writes an empty list or field where a file says nothing. */
function canonical(data: unknown): string {
  return JSON.stringify(sorted(data)) ?? '';
}

function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)] as const)
    .filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(pairs.toSorted(([one], [other]) => one.localeCompare(other)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
