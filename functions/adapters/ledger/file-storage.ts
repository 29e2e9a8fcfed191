import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { storageOn, type Storage } from './storage.ts';
import { writeTogether } from './write-together.ts';

/** Opens `file:.data/ledger.db`, made when it is not there. Has a native module: for the Node host only, never for a hosted function. */
export async function openFileStorage(url: string): Promise<Storage> {
  mkdirSync(dirname(url.replace(/^file:(\/\/)?/u, '')), { recursive: true });
  // Waits 5 s for another process's write; foreign keys and full durability are libSQL's own defaults.
  const client = createClient({ url, timeout: 5000 });
  // Readers never wait for a writer.
  await client.execute('PRAGMA journal_mode = WAL');
  return storageOn(client, drizzle({ client }), writeTogether(client));
}
