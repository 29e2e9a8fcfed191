import type { CardStop } from '../../src/domain/donations/ledger/card-stop.ts';
import type { Letter } from '../../src/domain/donations/outbox/letter.ts';
import type { OutboxDeps } from '../../src/domain/donations/outbox/process-outbox.ts';
import type { Ids } from '../../src/domain/donations/provider/ports.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import type { LogInDeps } from '../../src/domain/editing/log-in.ts';
import type { RequestLoginDeps } from '../../src/domain/editing/request-login.ts';
import type { AuditLog } from '../../src/domain/treasurer/audit.ts';
import type { Accounts } from '../../src/domain/treasurer/journal.ts';
import type { JournalExports } from '../../src/domain/treasurer/journal-exports.ts';
import type { ProviderName } from '../../src/domain/donations/provider/provider.ts';
import type { BankEntries } from '../../src/domain/treasurer/bank-entries.ts';
import type { StatementLines } from '../../src/domain/treasurer/bank-lines.ts';
import type { PayoutBooks } from '../../src/domain/treasurer/payout-ports.ts';
import type { Bookings, GiftFinder, AlertReader } from '../../src/domain/treasurer/ports.ts';
import type { GuardDeps, LaterDeps, PageDeps } from '../http/deps.ts';

/** All that the treasurer's pages need. */
export interface TreasurerDeps
  extends OutboxDeps, LogInDeps, RequestLoginDeps, GuardDeps, LaterDeps, Pick<PageDeps, 'pageShell'> {
  readonly ids: Ids;
  readonly bookings: Bookings;
  readonly finder: GiftFinder;
  readonly alertReader: AlertReader;
  readonly audit: AuditLog;
  readonly cardStop: CardStop;
  readonly accounts: Accounts;
  readonly payouts: PayoutBooks;
  readonly statementLines: StatementLines;
  readonly bankEntries: BankEntries;
  readonly journal: JournalExports;
  /** Whose payouts we have a key for. */
  readonly payoutsReadAt: readonly ProviderName[];
  readonly post: (letter: Letter) => Promise<unknown>;
  /** Asked before every login mail, also one to an address that is nobody's: then "no" tells nothing about the address. */
  readonly mailIsUp: () => Promise<boolean>;
  /** Who is logged in by himself on this very machine; the dev server only. */
  readonly developer?: Editor;
}

/** A page for somebody who may see it. */
export type TreasurerPage = (deps: TreasurerDeps, request: Request, treasurer: Editor) => Promise<Response>;
