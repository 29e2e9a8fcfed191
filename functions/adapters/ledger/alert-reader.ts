import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { TreasurerAlert } from '../../../src/domain/donations/ledger/outbox-task.ts';
import { treasurerAlerts } from '../../../src/domain/donations/ledger/outbox-task.ts';
import type { AlertReader } from '../../../src/domain/treasurer/ports.ts';
import type { Database } from './database.ts';
import { needsAttention, outbox } from './schema/work.ts';

export function sqlAlertReader(db: Database): AlertReader {
  return {
    async ofDonation(donationId) {
      const rows = await db
        .select()
        .from(outbox)
        .where(eq(outbox.donationId, donationId))
        .orderBy(asc(sql`coalesce(claimed_at, due_at)`));
      return rows.map(({ kind, about, state, tries, claimedAt, dueAt }) => ({
        kind,
        state,
        tries,
        ...(about !== null && { about }),
        ...(claimedAt !== null && { triedAt: claimedAt }),
        ...(dueAt !== null && { dueAt }),
      }));
    },

    async attention(limit) {
      const attended = sql`exists (select 1 from audit where audit.donation_id = ${outbox.donationId} and audit.action = 'attended' and audit.about = ${outbox.event})`;
      const rows = await db
        .select()
        .from(outbox)
        .where(and(needsAttention, sql`not ${attended}`))
        .orderBy(desc(outbox.claimedAt))
        .limit(limit);
      return rows.flatMap(({ donationId, kind, about, claimedAt }) =>
        isAlert(kind)
          ? [{ donationId, kind, ...(about !== null && { about }), ...(claimedAt !== null && { toldAt: claimedAt }) }]
          : [],
      );
    },
  };
}

function isAlert(kind: string): kind is TreasurerAlert {
  return treasurerAlerts.some((alert) => alert === kind);
}
