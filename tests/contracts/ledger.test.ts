import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { memoryStorage } from '../doubles/memory-storage.ts';
import { describeLedger } from './ledger-contract.ts';
import { describeOutbox } from './outbox-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
const opened: { close(): void }[] = [];

afterAll(() => {
  for (const storage of opened) storage.close();
  rmSync(folder, { recursive: true });
});

async function freshFile() {
  const storage = await openFileStorage(`file:${join(folder, `${opened.length}.db`)}`);
  opened.push(storage);
  return storage;
}

describeLedger('in memory', async () => memoryStorage());
describeLedger('in a file', freshFile);
describeOutbox('in memory', async () => memoryStorage());
describeOutbox('in a file', freshFile);
