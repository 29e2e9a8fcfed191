import { createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import { storageOn, type Storage } from './storage.ts';

/** Opens `libsql://...` over HTTP, with no native module: for hosted functions. */
export function openRemoteStorage(url: string, authToken?: string): Promise<Storage> {
  const client = createClient({ url, ...(authToken && { authToken }) });
  return storageOn(client, drizzle({ client }));
}
