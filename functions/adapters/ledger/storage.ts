import type { Client } from '@libsql/core/api';
import type { CardStop } from '../../../src/domain/donations/ledger/card-stop.ts';
import type { Counters } from '../../../src/domain/donations/ledger/counters.ts';
import type { Ledger, Outbox } from '../../../src/domain/donations/ledger/ledger.ts';
import type { SharedMessages } from '../../../src/domain/donations/ledger/shared-message.ts';
import type { AuditLog } from '../../../src/domain/treasurer/audit.ts';
import type { BankEntries } from '../../../src/domain/treasurer/bank-entries.ts';
import type { StatementLines } from '../../../src/domain/treasurer/bank-lines.ts';
import type { JournalExports } from '../../../src/domain/treasurer/journal-exports.ts';
import type { PayoutBooks } from '../../../src/domain/treasurer/payout-ports.ts';
import type { Bookings, GiftFinder, AlertReader } from '../../../src/domain/treasurer/ports.ts';
import { sqlAuditLog } from './audit-log.ts';
import { sqlBankEntries } from './bank-entries.ts';
import { sqlBookings } from './bookings.ts';
import { sqlCardStop } from './card-stop.ts';
import { sqlCounters } from './counters.ts';
import type { Database } from './database.ts';
import { sqlFinder } from './finder.ts';
import { sqlJournal } from './journal.ts';
import { sqlLedger } from './ledger.ts';
import { migrate } from './migrate.ts';
import { sqlOutbox } from './outbox.ts';
import { sqlAlertReader } from './alert-reader.ts';
import { sqlPayouts } from './payouts.ts';
import { sqlStatementLines } from './statement-lines.ts';
import { sqlSharedMessages } from './shared-messages.ts';
import type { Write } from './write-together.ts';

export interface Storage {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly counters: Counters;
  readonly cardStop: CardStop;
  readonly sharedMessages: SharedMessages;
  /** What only a treasurer reads. */
  readonly bookings: Bookings;
  readonly finder: GiftFinder;
  readonly alertReader: AlertReader;
  readonly audit: AuditLog;
  readonly payouts: PayoutBooks;
  readonly statementLines: StatementLines;
  readonly bankEntries: BankEntries;
  readonly journal: JournalExports;
  /** What was deleted is gone from the disk too when this promise is kept. A remote database sees to that itself. */
  wipeDeleted(): Promise<void>;
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
    cardStop: sqlCardStop(db),
    sharedMessages: sqlSharedMessages(db),
    bookings: sqlBookings(db),
    finder: sqlFinder(db),
    alertReader: sqlAlertReader(db),
    audit: sqlAuditLog(db),
    payouts: sqlPayouts(db),
    statementLines: sqlStatementLines(db),
    bankEntries: sqlBankEntries(db),
    journal: sqlJournal(db, sqlPayouts(db)),
    wipeDeleted: async () => {},
    close,
  };
}
