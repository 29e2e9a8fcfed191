import type { Client } from '@libsql/core/api';
import { and, eq, gte, lt } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core';
import type { LoginStore, SessionStore } from '../../../src/domain/editing/ports.ts';
import type { PublishLog } from '../../../src/domain/editing/publish-ports.ts';
import { logins, publishes, sessions, statements } from './schema.ts';

export interface EditingStorage {
  readonly logins: LoginStore;
  readonly sessions: SessionStore;
  readonly publishes: PublishLog;
  close(): void;
}

/** Over either client of libSQL: the one for files or the one for the web. */
export async function editingStorageOn(client: Client, db: LibSQLDatabase): Promise<EditingStorage> {
  await client.batch(statements, 'write');
  const close = () => client.close();
  return { logins: sqlLogins(db), sessions: sqlSessions(db), publishes: sqlPublishes(db), close };
}

function sqlLogins(db: LibSQLDatabase): LoginStore {
  return {
    async add(login, now) {
      await db.batch([
        db.delete(logins).where(lt(logins.expiresAt, now)),
        db.update(logins).set({ codeHash: null }).where(eq(logins.emailHash, login.emailHash)),
        db.insert(logins).values(login),
      ]);
    },

    async takeByToken(tokenHash, now) {
      const mine = and(eq(logins.tokenHash, tokenHash), gte(logins.expiresAt, now));
      const [taken] = await db.delete(logins).where(mine).returning({ emailHash: logins.emailHash });
      return taken;
    },

    async takeByCode(emailHash, codeHash, now) {
      const mine = and(eq(logins.emailHash, emailHash), eq(logins.codeHash, codeHash), gte(logins.expiresAt, now));
      const [taken] = await db.delete(logins).where(mine).returning({ emailHash: logins.emailHash });
      return taken;
    },
  };
}

function sqlSessions(db: LibSQLDatabase): SessionStore {
  return {
    async add(session, staleSince) {
      await db.batch([db.delete(sessions).where(lt(sessions.seenAt, staleSince)), db.insert(sessions).values(session)]);
    },
    async find(hash) {
      const [session] = await db.select().from(sessions).where(eq(sessions.hash, hash));
      return session;
    },
    async touch(hash, seenAt) {
      await db.update(sessions).set({ seenAt }).where(eq(sessions.hash, hash));
    },
    async remove(hash) {
      await db.delete(sessions).where(eq(sessions.hash, hash));
    },
  };
}

function sqlPublishes(db: LibSQLDatabase): PublishLog {
  return {
    async save(emailHash, publish) {
      await db
        .insert(publishes)
        .values({ emailHash, ...publish })
        .onConflictDoUpdate({ target: publishes.emailHash, set: publish });
    },
    async last(emailHash) {
      const [row] = await db.select().from(publishes).where(eq(publishes.emailHash, emailHash));
      return row;
    },
  };
}
