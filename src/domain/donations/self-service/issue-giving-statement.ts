import { localDate } from '../../../shared/calendar.ts';
import { giftsOfDonor } from '../ledger/gifts-of-donor.ts';
import { booksOfLink, type MyGiftDeps } from './my-gift.ts';
import type { BadLink } from '../payments/tokens.ts';
import { contentOf, statementOf, type Statement } from '../ledger/giving-statement.ts';
import type { LocalDate } from '../../../shared/time.ts';

/** A statement as it is handed out. */
export interface IssuedStatement {
  readonly statement: Statement;
  readonly names: readonly string[];
  /** Nobody else's, and the same however often the same statement is asked for: `2026-00017`. */
  readonly number: string;
  readonly issuedOn: LocalDate;
  /** The day on which the same statement was issued before. */
  readonly copyOf?: LocalDate;
}

/**
 * The statement of a year for whoever has the link to one of the gifts. That it was issued is written down first, so of two who
 * ask at once one gets a copy. After a line was added to that year it is another statement, with a number of its own.
 */
export async function issueStatement(
  deps: MyGiftDeps,
  token: string,
  year: number,
): Promise<
  BadLink | { readonly outcome: 'no-gifts' } | { readonly outcome: 'issued'; readonly issued: IssuedStatement }
> {
  const books = await booksOfLink(deps, token);
  if ('outcome' in books) return books;
  const { donations, names } = await giftsOfDonor(deps.ledger, books.donation);
  const statement = statementOf(donations, year);
  if (statement === undefined) return { outcome: 'no-gifts' };
  const now = deps.clock.now();
  const issue = await deps.ledger.issueStatement(contentOf(donations, year), now);
  const copyOf = issue.firstIssuedAt === undefined ? undefined : localDate(issue.firstIssuedAt);
  const number = `${year}-${String(issue.number).padStart(5, '0')}`;
  return {
    outcome: 'issued',
    issued: { statement, names, number, issuedOn: localDate(now), ...(copyOf && { copyOf }) },
  };
}
