import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { openFile } from '../ledger/file-storage.ts';
import { editingStorageOn, type EditingStorage } from './storage.ts';

/** Opens `file:.data/...db`, which donations may use too. Has a native module: for the Node host only. */
export async function openFileEditingStorage(url: string): Promise<EditingStorage> {
  const client = openFile(url);
  return editingStorageOn(client, drizzle({ client }));
}
