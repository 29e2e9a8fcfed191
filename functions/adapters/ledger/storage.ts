import type { Client } from '@libsql/core/api';
import type { Counters } from '../../../src/donations/counters.ts';
import type { Ledger, Outbox } from '../../../src/donations/ledger.ts';
import { sqlCounters } from './counters.ts';
import type { Database } from './database.ts';
import { sqlLedger } from './ledger.ts';
import { migrate } from './migrate.ts';
import { sqlOutbox } from './outbox.ts';
import type { Write } from './write-together.ts';

export interface Storage {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly counters: Counters;
  close(): void;
}

export async function storageOn(client: Client, db: Database, write?: Write): Promise<Storage> {
  await migrate(client);
  const close = () => {
    client.close();
  };
  return { ledger: sqlLedger(db, write), outbox: sqlOutbox(db), counters: sqlCounters(db), close };
}
