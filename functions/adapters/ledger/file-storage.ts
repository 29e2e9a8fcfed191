import type { Client } from '@libsql/core/api';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { fileClient } from './file-client.ts';
import { makeRoomFor } from './private-files.ts';
import { storageOn, type Storage } from './storage.ts';
import { writeTogether } from './write-together.ts';

/** Opens `file:.data/ledger.db`, made when it is not there. Has a native module: for the Node host only, never for a hosted function. */
export async function openFileStorage(url: string): Promise<Storage> {
  const client = openFile(url);
  const storage = await storageOn(client, drizzle({ client }), writeTogether(client));
  return {
    ...storage,
    // The log still holds pages of before.
    wipeDeleted: async () => void (await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')),
  };
}

export function openFile(url: string): Client {
  const path = pathOf(url);
  makeRoomFor(path);
  return fileClient(path);
}

/** `file:.data/donations.db` as the path that it names. */
export function pathOf(url: string): string {
  return url.replace(/^file:(\/\/)?/u, '');
}
