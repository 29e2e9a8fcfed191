import type { Published } from '../../domain/editing/protocol.ts';
import { openEntry, reloadEntry, reloadLists } from './decap-store.ts';

/** Shows in lists and form what an undo put back. What somebody is typing in another entry stays as it is. */
export function showUndone({ files, gone }: Published): void {
  const entry = openEntry();
  reloadLists();
  if (!entry) return;
  if (files.some(({ path }) => path === entry.path)) reloadEntry();
  // A form of what is not there any more would say so with an error.
  if (gone.includes(entry.path)) location.hash = `/collections/${entry.collection}`;
}
