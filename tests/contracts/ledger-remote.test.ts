import { afterAll } from 'vitest';
import { openRemoteStorage } from '../../functions/adapters/ledger/remote-storage.ts';
import { startRemoteDatabase } from '../doubles/remote-database.ts';
import { describeLedger } from './ledger-contract.ts';
import { describeOutbox } from './outbox-contract.ts';

const opened: { stop(): Promise<void> }[] = [];

afterAll(async () => {
  for (const database of opened) await database.stop();
});

async function freshDatabase() {
  const database = await startRemoteDatabase();
  const storage = await openRemoteStorage(database.url);
  opened.push({
    async stop() {
      storage.close();
      await database.stop();
    },
  });
  return storage;
}

describeLedger('in a remote database, over the web client', freshDatabase);
describeOutbox('in a remote database, over the web client', freshDatabase);
