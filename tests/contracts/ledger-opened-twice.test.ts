import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFile } from '../../functions/adapters/ledger/file-storage.ts';

/**
 * A process that closes any descriptor of a file loses all its locks on it (POSIX). Another process then takes itself for the last
 * reader and removes the log under a connection that still writes in it: https://www.sqlite.org/howtocorrupt.html, 2.2.
 */
test('opening the books a second time leaves the first its locks: nobody removes its log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twice-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'books.db');
  const first = openFile(`file:${path}`);
  await first.execute('CREATE TABLE gift (cents INTEGER)');
  const second = openFile(`file:${path}`);
  openAndCloseElsewhere(path);
  expect(existsSync(`${path}-wal`)).toBe(true);
  await first.execute('INSERT INTO gift VALUES (1000)');
  expect(openAndCloseElsewhere(path)).toBe('1000');
  first.close();
  second.close();
});

/** The sum of the gifts, as another process sees it. */
function openAndCloseElsewhere(path: string): string {
  const program = `
    import Database from 'libsql';
    const database = new Database(${JSON.stringify(path)});
    const [row] = database.prepare('SELECT sum(cents) FROM gift').raw(true).all();
    database.close();
    process.stdout.write(String(row[0]));`;
  return execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
}
