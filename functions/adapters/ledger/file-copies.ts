import Database from 'libsql';
import { makeRoomFor } from './private-files.ts';
import { pathOf } from './file-storage.ts';

/** ms; a process of its own does this, so that nobody waits with it. */
const busyTimeout = 60_000;

/** Copies a database while others write in it: the copy is that of one moment, and has no log beside it. */
export function copyDatabase(url: string, to: string): void {
  makeRoomFor(to);
  const database = new Database(pathOf(url), { timeout: busyTimeout });
  try {
    database.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
}

/** @throws Error when the file is not a whole database of ours. */
export function checkDatabase(path: string): void {
  const database = new Database(path, { timeout: 0 });
  try {
    const [answer] = database.prepare('PRAGMA quick_check(1)').raw(true).all();
    if (JSON.stringify(answer) !== '["ok"]') throw new Error(JSON.stringify(answer));
    database.prepare('SELECT name FROM migrations').raw(true).all();
  } catch (error) {
    throw new Error(`Dit is geen hele kopie van de boeken: ${path}`, { cause: error });
  } finally {
    database.close();
  }
}

/** Whether another process has the books open. As a side effect the log is in the file when nobody has. */
export function isInUse(path: string): boolean {
  const database = new Database(path, { timeout: 0 });
  try {
    // Leaving WAL needs the file for oneself.
    const [answer] = database.prepare('PRAGMA journal_mode = DELETE').raw(true).all();
    return JSON.stringify(answer) !== '["delete"]';
  } catch {
    return true;
  } finally {
    database.close();
  }
}
