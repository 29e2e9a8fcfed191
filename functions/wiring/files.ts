import type { EditingStorage } from '../adapters/editing/storage.ts';
import type { Storage } from '../adapters/ledger/storage.ts';

export { NewerDatabase } from '../adapters/ledger/migrate.ts';

/** Each opens `file:...`, made when it is not there. */
export interface FileDatabases {
  readonly openStorage: (url: string) => Promise<Storage>;
  readonly openEditingStorage: (url: string) => Promise<EditingStorage>;
}

/** Where a disk stays. With a native module, so nothing that a hosted function loads may import this. */
export const fileDatabases: FileDatabases = {
  openStorage: async (url) => (await import('../adapters/ledger/file-storage.ts')).openFileStorage(url),
  openEditingStorage: async (url) => (await import('../adapters/editing/file-storage.ts')).openFileEditingStorage(url),
};
