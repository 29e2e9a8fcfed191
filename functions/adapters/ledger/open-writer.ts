import Database from 'libsql';
import type { Read, Statement } from './compile.ts';

export interface Writer {
  /** As one transaction, on the disk when the promise is kept. A refusal undoes all of it. */
  batch(statements: readonly Statement[]): Promise<void>;
  readonly read: Read;
  close(): void;
}

/**
 * A connection for the books' own lines, that prepares each statement once: libSQL's client prepares it anew every time, and asks
 * each in vain for rows, which is a third of what a webhook costs. The lines are read here too, because each commit makes every
 * other connection forget all pages that it has in memory. The same library on the same file, under the same PRAGMAs.
 */
export function openWriter(path: string): Writer {
  const database = new Database(path, { timeout: 5000 });
  for (const pragma of ['synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON', 'wal_autocheckpoint = 4000'])
    database.exec(`PRAGMA ${pragma}`);
  const prepared = new Map<string, Database.Statement>();

  function prepare(sql: string): Database.Statement {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }

  function run({ sql, args }: Statement): void {
    prepare(sql).run(args);
  }

  return {
    async batch(statements) {
      run(begin);
      try {
        for (const statement of statements) run(statement);
        run(commit);
      } catch (error) {
        if (database.inTransaction) run(rollback);
        throw error;
      }
    },
    read: async ({ sql, args }) => prepare(sql).all(args),
    close() {
      database.close();
    },
  };
}

const begin: Statement = { sql: 'BEGIN IMMEDIATE', args: [] };
const commit: Statement = { sql: 'COMMIT', args: [] };
const rollback: Statement = { sql: 'ROLLBACK', args: [] };
