import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Client } from '@libsql/core/api';
import { createClient } from '@libsql/client/sqlite3';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { openWriter } from './open-writer.ts';
import { storageOn, type Storage } from './storage.ts';
import { writeTogether } from './write-together.ts';

/** Opens `file:.data/ledger.db`, made when it is not there. Has a native module: for the Node host only, never for a hosted function. */
export async function openFileStorage(url: string): Promise<Storage> {
  const path = url.replace(/^file:(\/\/)?/u, '');
  mkdirSync(dirname(path), { recursive: true });
  const client = await openFile(url);
  const writer = openWriter(path);
  const storage = await storageOn(client, drizzle({ client }), writeTogether(writer), writer.read);
  return {
    ...storage,
    // The log still holds pages of before.
    wipeDeleted: async () => void (await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')),
    close() {
      writer.close();
      storage.close();
    },
  };
}

/**
 * Waits 5 s for another process's write. Foreign keys, and a wait for the disk at every commit (`synchronous = FULL`), are libSQL's
 * own defaults, and the writer's too. They stay: a power cut may take back neither a claim after its mail went out nor an attempt after the provider
 * was asked, which NORMAL would allow.
 */
export async function openFile(url: string): Promise<Client> {
  // One connection: its calls never overlap, as each runs to its end at once. A second would have a cache of its own to keep
  // up with the first, and would not know the PRAGMA below that is a connection's.
  const client = createClient({ url, timeout: 5000, concurrency: 1 });
  // Readers never wait for a writer.
  await client.execute('PRAGMA journal_mode = WAL');
  // What is deleted becomes zeros: who asks to be forgotten is not in the file either.
  await client.execute('PRAGMA secure_delete = ON');
  // 16 MB of log before it is copied into the file: a page that many gifts change is copied once for more of them.
  await client.execute('PRAGMA wal_autocheckpoint = 4000');
  return client;
}
