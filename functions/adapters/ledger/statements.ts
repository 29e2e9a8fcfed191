import { eq } from 'drizzle-orm';
import type { StatementIssue } from '../../../src/domain/donations/ledger/ledger.ts';
import type { Timestamp } from '../../../src/shared/time.ts';
import type { Database } from './database.ts';
import { statements } from './schema/records.ts';

/** The unique key decides who is first, whoever asks at the same moment. */
export async function issueStatement(db: Database, content: string, now: Timestamp): Promise<StatementIssue> {
  const [first] = await db
    .insert(statements)
    .values({ content, issuedAt: now })
    .onConflictDoNothing()
    .returning({ number: statements.number });
  if (first !== undefined) return first;
  const [issued] = await db.select().from(statements).where(eq(statements.content, content));
  if (issued === undefined) throw new Error('A statement was refused that is not there.');
  return { number: issued.number, firstIssuedAt: issued.issuedAt };
}
