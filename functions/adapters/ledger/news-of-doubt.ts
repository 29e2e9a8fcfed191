import type { InStatement } from '@libsql/core/api';
import type { Timestamp } from '../../../src/shared/time.ts';
import type { TreasurerAlert } from '../../../src/domain/donations/ledger/outbox-task.ts';

const kind = 'mails-in-doubt' satisfies TreasurerAlert;
const milestone = 'doubt-told-until';

/**
 * As one transaction: of two jobs at once one is first. The alert counts all mails in doubt, and is owed only when one of them came
 * since the last alert. It does not count itself, or a mail server that breaks off every mail would be told about for ever.
 */
export function newsOfDoubt(before: Timestamp, now: Timestamp): InStatement[] {
  return [
    {
      // Its `about` is that of `newsOfDoubt` of the domain.
      sql: `INSERT INTO outbox (donation_id, event, kind, about, state, tries, due_at)
        SELECT donation_id, ?1 || ':' || total || ?2, ?1, total || ?2, 'owed', 0, ?5 FROM (
          SELECT donation_id, claimed_at, count(*) OVER () AS total FROM outbox
          WHERE state = 'claimed' AND due_at IS NULL AND kind != ?1 AND claimed_at < ?3
          ORDER BY claimed_at DESC LIMIT 1
        ) WHERE claimed_at >= coalesce((SELECT at FROM milestones WHERE name = ?4), 0) ON CONFLICT DO NOTHING`,
      args: [kind, `@${now}`, before, milestone, now],
    },
    {
      sql: `INSERT INTO milestones (name, at) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET at = max(at, excluded.at)`,
      args: [milestone, before],
    },
  ];
}
