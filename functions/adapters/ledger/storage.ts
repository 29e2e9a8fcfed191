import type { Client } from '@libsql/core/api';
import type { Counters } from '../../../src/donations/counters.ts';
import type { Ledger, Outbox } from '../../../src/donations/ledger.ts';
import type { SharedMessages } from '../../../src/donations/shared-message.ts';
import type { AuditLog } from '../../../src/treasurer/audit.ts';
import type { Bookings, GiftFinder, OwedReader } from '../../../src/treasurer/ports.ts';
import { sqlAuditLog } from './audit-log.ts';
import { sqlBookings } from './bookings.ts';
import { sqlCounters } from './counters.ts';
import type { Database } from './database.ts';
import { sqlFinder } from './finder.ts';
import { sqlLedger } from './ledger.ts';
import { migrate } from './migrate.ts';
import { sqlOutbox } from './outbox.ts';
import { sqlOwedReader } from './owed-reader.ts';
import { sqlSharedMessages } from './shared-messages.ts';
import type { Write } from './write-together.ts';

export interface Storage {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly counters: Counters;
  readonly sharedMessages: SharedMessages;
  /** What only a treasurer reads. */
  readonly bookings: Bookings;
  readonly finder: GiftFinder;
  readonly owedReader: OwedReader;
  readonly audit: AuditLog;
  close(): void;
}

export async function storageOn(client: Client, db: Database, write?: Write): Promise<Storage> {
  await migrate(client);
  const close = () => {
    client.close();
  };
  return {
    ledger: sqlLedger(db, write),
    outbox: sqlOutbox(db),
    counters: sqlCounters(db),
    sharedMessages: sqlSharedMessages(db),
    bookings: sqlBookings(db),
    finder: sqlFinder(db),
    owedReader: sqlOwedReader(db),
    audit: sqlAuditLog(db),
    close,
  };
}
