import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { fileClient } from '../../functions/adapters/ledger/file-client.ts';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { addition, opening } from './ledger-contract.ts';

/** Another process that holds the file for writing until it is told to let go. */
async function holdFile(path: string): Promise<{ letGo(): Promise<void> }> {
  const script = `
    import { DatabaseSync } from 'node:sqlite';
    const database = new DatabaseSync(process.argv[1]);
    database.exec('BEGIN IMMEDIATE');
    process.stdout.write('held');
    process.stdin.once('data', () => { database.exec('COMMIT'); process.exit(0); });`;
  const holder = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script, path]);
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return {
    async letGo() {
      const ended = once(holder, 'exit');
      holder.stdin.write('go');
      await ended;
    },
  };
}

function folderOfOurOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'busy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('while another process writes, ours reads, waits without stopping anything, and writes in order after it', async () => {
  const path = join(folderOfOurOwn(), 'ledger.db');
  const storage = await openFileStorage(`file:${path}`);
  onTestFinished(() => storage.close());
  await storage.ledger.start(opening('d0'));
  const holder = await holdFile(path);
  const done: string[] = [];
  const start = async (id: string) => {
    await storage.ledger.start(opening(id));
    done.push(id);
  };
  const ids = Array.from({ length: 20 }, (_, index) => `d${index + 1}`);
  const all = Promise.all([
    ...ids.map(start),
    storage.ledger.append(addition('d0', 1, [{ type: 'attempt-started', attemptId: 'a' }])),
  ]);
  let turns = 0;
  for (; turns < 20; turns += 1) {
    await setTimeout(10);
    expect(await storage.ledger.read('d0')).toHaveLength(1);
  }
  expect([turns, done]).toEqual([20, []]);
  await holder.letGo();
  await all;
  expect(done).toEqual(ids);
  expect(await storage.ledger.read('d0')).toHaveLength(2);
  // Nothing of ours stays behind in the file's locks.
  await (await holdFile(path)).letGo();
});

test('who has waited long enough is told, and the next one is served', async () => {
  const path = join(folderOfOurOwn(), 'ledger.db');
  const client = fileClient(path, { waitsAtMost: 50 });
  onTestFinished(() => client.close());
  await client.execute('CREATE TABLE names (name text PRIMARY KEY)');
  const holder = await holdFile(path);
  await expect(client.execute("INSERT INTO names VALUES ('a')")).rejects.toThrow('locked');
  await holder.letGo();
  await client.execute("INSERT INTO names VALUES ('b')");
  await expect(client.batch(["INSERT INTO names VALUES ('c')", "INSERT INTO names VALUES ('b')"])).rejects.toThrow(
    'UNIQUE constraint failed: names.name',
  );
  const { rows } = await client.execute('SELECT name, 1 AS name FROM names');
  expect(rows).toMatchObject([{ name: 'b', 1: 1, length: 2 }]);
});

test('the files of the books are for their owner only', async () => {
  const folder = join(folderOfOurOwn(), 'data');
  const storage = await openFileStorage(`file:${join(folder, 'ledger.db')}`);
  onTestFinished(() => storage.close());
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
  expect(modes).toEqual([0o600, 0o600, 0o600]);
});
