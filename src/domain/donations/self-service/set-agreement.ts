import type { AgreementTerms } from '../ledger/entries.ts';
import { openBooks, maxAppendRetries, record, type BookKeeping } from '../ledger/books.ts';

/** Writes into the books which agreement a gift carries out; `undefined`: none after all. */
export async function setAgreement(
  deps: BookKeeping,
  donationId: string,
  terms: AgreementTerms | undefined,
): Promise<'set' | 'unknown-donation' | 'conflict'> {
  for (let turn = 0; turn < maxAppendRetries; turn += 1) {
    const books = await openBooks(deps.ledger, donationId);
    if (books === undefined) return 'unknown-donation';
    const fact = terms ? ({ type: 'agreement-set', ...terms } as const) : ({ type: 'agreement-removed' } as const);
    if ((await record(deps, books, [fact])) !== 'conflict') return 'set';
  }
  return 'conflict';
}
