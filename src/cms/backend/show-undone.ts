import { history } from 'decap-cms-core/dist/esm/routing/history';
import type { Published } from '../../domain/editing/protocol.ts';
import { currentDraft } from '../draft/open-draft.ts';
import { draftEntry } from '../draft/draft-entry.ts';
import { reloadLists } from './decap-store.ts';

/** Shows in lists and form what an undo put back. What somebody is typing in another entry stays as it is. */
export function showUndone({ files, gone }: Published): void {
  reloadLists();
  const draft = currentDraft();
  const path = draftEntry()?.get('path');
  if (!draft || typeof path !== 'string') return;
  if (files.some((file) => file.path === path)) void draft.reload();
  // A form of what is not there any more would say so with an error.
  if (gone.includes(path)) {
    draft.leaveUnasked();
    history.push(`/collections/${draft.collection}`);
  }
}
