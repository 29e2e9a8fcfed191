import type { CardStop } from '../../src/donations/card-stop.ts';
import type { Letter } from '../../src/donations/letter.ts';
import type { OwedDeps } from '../../src/donations/pay-what-is-owed.ts';
import type { Ids } from '../../src/donations/ports.ts';
import type { Editor } from '../../src/editing/editors.ts';
import type { LogInDeps } from '../../src/editing/log-in.ts';
import type { RequestLoginDeps } from '../../src/editing/request-login.ts';
import type { AuditLog } from '../../src/treasurer/audit.ts';
import type { Accounts } from '../../src/treasurer/journal.ts';
import type { ProviderName } from '../../src/donations/provider.ts';
import type { StatementLines } from '../../src/treasurer/bank-lines.ts';
import type { PayoutBooks } from '../../src/treasurer/payout-ports.ts';
import type { Bookings, GiftFinder, OwedReader } from '../../src/treasurer/ports.ts';
import type { GuardDeps, LaterDeps, PageDeps } from '../http/deps.ts';

/** All that the treasurer's pages need. */
export interface TreasurerDeps
  extends OwedDeps, LogInDeps, RequestLoginDeps, GuardDeps, LaterDeps, Pick<PageDeps, 'frame'> {
  readonly ids: Ids;
  readonly bookings: Bookings;
  readonly finder: GiftFinder;
  readonly owedReader: OwedReader;
  readonly audit: AuditLog;
  readonly cardStop: CardStop;
  readonly accounts: Accounts;
  readonly payouts: PayoutBooks;
  readonly statementLines: StatementLines;
  /** Whose payouts we have a key for. */
  readonly payoutsReadAt: readonly ProviderName[];
  readonly post: (letter: Letter) => Promise<unknown>;
  /** Who is logged in by himself on this very machine; the dev server only. */
  readonly developer?: Editor;
}

/** A page for somebody who may see it. */
export type TreasurerPage = (deps: TreasurerDeps, request: Request, treasurer: Editor) => Promise<Response>;
