import { createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import { editingStorageOn, type EditingStorage } from './storage.ts';

/** Opens `libsql://...` over HTTP, with no native module: for hosted functions. */
export function openRemoteEditingStorage(url: string, authToken?: string): Promise<EditingStorage> {
  const client = createClient({ url, ...(authToken && { authToken }) });
  return editingStorageOn(client, drizzle({ client }));
}
