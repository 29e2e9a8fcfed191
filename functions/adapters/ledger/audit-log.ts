import { desc, lt } from 'drizzle-orm';
import type { AuditLog } from '../../../src/domain/treasurer/audit.ts';
import type { Database } from './database.ts';
import { audit } from './schema/records.ts';

export function sqlAuditLog(db: Database): AuditLog {
  return {
    async add(entry) {
      await db.insert(audit).values(entry);
    },

    async page(limit, before) {
      const rows = await db
        .select()
        .from(audit)
        .where(before === undefined ? undefined : lt(audit.id, before))
        .orderBy(desc(audit.id))
        .limit(limit);
      return rows.map(({ id, at, who, action, donationId, about }) => ({
        id,
        at,
        who,
        action,
        ...(donationId !== null && { donationId }),
        ...(about !== null && { about }),
      }));
    },
  };
}
