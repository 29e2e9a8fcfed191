import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a database file that only its owner can read, and the folder for it. SQLite gives its log and its index of the log the rights
 * of the file itself. A file that was made before loses the rights of others.
 *
 * Never opens a file that is there: to close it again would end the locks that this process has on it, and then another process may
 * remove the log of a connection that still writes (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export function makeRoomFor(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
}
