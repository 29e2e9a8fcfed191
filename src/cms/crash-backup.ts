import { Backend } from 'decap-cms-core/dist/esm/backend';
import { dropKeptBase, keepBase, restoreBase } from './backend/bases.ts';
import { onStateChange, openEntry } from './backend/decap-store.ts';

/**
 * Decap keeps what somebody types, and offers it after a crash; but the entry from the server, which comes a moment later, is
 * then written over it (decap-cms #5055). Here the offer waits until the entry is there. With the text comes the version it was
 * written on, so that a conflict is still seen.
 */
export function mendCrashBackup(): void {
  const { getLocalDraftBackup, persistLocalDraftBackup, deleteLocalDraftBackup } = Backend.prototype;

  Backend.prototype.getLocalDraftBackup = async function (collection, slug) {
    const backup = await getLocalDraftBackup.call(this, collection, slug);
    if (!backup.entry) return backup;
    await entryIsOpen(collection.get('name') ?? '', slug ?? '');
    if (slug) restoreBase(openEntry()?.path ?? '');
    return backup;
  };
  Backend.prototype.persistLocalDraftBackup = function (entry, collection) {
    keepBase(String(entry.get('path')));
    return persistLocalDraftBackup.call(this, entry, collection);
  };
  Backend.prototype.deleteLocalDraftBackup = function (collection, slug) {
    dropKeptBase(`${String(collection.get('folder'))}/${slug || ''}.md`);
    return deleteLocalDraftBackup.call(this, collection, slug);
  };
}

function entryIsOpen(collection: string, slug: string): Promise<void> {
  return new Promise((resolve) => {
    if (isOpen(collection, slug)) return resolve();
    const stop = onStateChange(() => {
      if (!isOpen(collection, slug)) return;
      stop();
      resolve();
    });
  });
}

function isOpen(collection: string, slug: string): boolean {
  const entry = openEntry();
  return entry !== undefined && entry.collection === collection && entry.slug === slug;
}
