import { openBooks, record, type BookKeeping } from '../ledger/books.ts';

export interface RetentionReport {
  /** Donations whose donor's name, address and message are gone. */
  readonly erased: readonly string[];
  /** Donations that the books no longer hold. */
  readonly dropped: readonly string[];
  readonly more: boolean;
}

/** Forgets what nobody needs any more; `scheduleOf` says when. Meant to run daily. */
export async function retain(deps: BookKeeping, { limit }: { readonly limit: number }): Promise<RetentionReport> {
  const now = deps.clock.now();
  const personal = await deps.ledger.due('personalUntil', now, limit);
  const erased: string[] = [];
  for (const donationId of personal) if (await erase(deps, donationId)) erased.push(donationId);
  const books = await deps.ledger.due('booksUntil', now, limit);
  for (const donationId of books) await deps.ledger.drop(donationId);
  return { erased, dropped: books, more: personal.length === limit || books.length === limit };
}

/** False when somebody wrote first: the next run decides anew. */
async function erase(deps: BookKeeping, donationId: string): Promise<boolean> {
  const books = await openBooks(deps.ledger, donationId);
  if (books === undefined) return false;
  return (await record(deps, books, [{ type: 'erased', reason: 'retention' }], true)) !== 'conflict';
}
