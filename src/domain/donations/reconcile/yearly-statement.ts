import { openBooks } from '../ledger/books.ts';
import { localDate, yearOf } from '../../../shared/calendar.ts';
import type { Ledger, Outbox } from '../ledger/ledger.ts';
import type { Failure } from '../outbox/process-outbox.ts';
import type { Clock } from '../provider/ports.ts';
import { isOver, nextStatement } from '../ledger/giving-statement-days.ts';
import { yearsOf } from '../ledger/giving-statement.ts';
import { day } from '../../../shared/time.ts';

export interface StatementsReport {
  /** Donations whose turn it was. */
  readonly looked: number;
  readonly failed: readonly Failure[];
}

/** Owes whoever gave last year one mail, whatever number of gifts they gave: in January, some donations at a time. */
export async function oweStatements(
  { ledger, outbox, clock }: { readonly ledger: Ledger; readonly outbox: Outbox; readonly clock: Clock },
  { limit }: { readonly limit: number },
): Promise<StatementsReport> {
  const now = clock.now();
  const year = yearOf(localDate(now)) - 1;
  const due = await ledger.due('statementAt', now, limit);
  const failed: Failure[] = [];
  for (const donationId of due) {
    try {
      const books = await openBooks(ledger, donationId);
      const isAbout = books !== undefined && yearsOf(books.donation).includes(year) && !isOver(year, now);
      if (isAbout) await outbox.enqueueForAddress(donationId, { kind: 'yearly-statement', about: String(year) }, now);
      await ledger.statementAgain(donationId, books ? nextStatement(books.donation, now, year) : null);
    } catch (error) {
      failed.push({ donationId, error });
      await ledger.statementAgain(donationId, now + day);
    }
  }
  return { looked: due.length, failed };
}
