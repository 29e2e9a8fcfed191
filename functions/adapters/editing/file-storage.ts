import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { editingStorageOn, type EditingStorage } from './storage.ts';

/** Opens `file:.data/...db`, which donations may use too. Has a native module: for the Node host only. */
export async function openFileEditingStorage(url: string): Promise<EditingStorage> {
  mkdirSync(dirname(url.replace(/^file:(\/\/)?/u, '')), { recursive: true });
  const client = createClient({ url, timeout: 5000 });
  await client.execute('PRAGMA journal_mode = WAL');
  return editingStorageOn(client, drizzle({ client }));
}
