import { setTimeout } from 'node:timers/promises';
import type { Client, InArgs, InStatement } from '@libsql/core/api';
import { connectToFile, type FileConnection } from './file-connection.ts';

/** ms that a call waits for another process that holds the file; then it fails, and whoever asked tries again. */
const busyTimeout = 60_000;

/**
 * A database file as a client of libSQL. While another process holds it, calls wait without stopping anything else: one of them tries
 * again and the others queue behind it, in the order in which they came. A connection on which something failed is thrown away.
 */
export function fileClient(path: string, { waitsAtMost = busyTimeout } = {}): Client {
  let connection: FileConnection | undefined;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();

  function attempt<T>(work: (on: FileConnection) => T): T {
    if (closed) throw new Error('The database is closed.');
    try {
      connection ??= connectToFile(path);
      return work(connection);
    } catch (error) {
      if (!isRefusal(error)) throwAway();
      throw error;
    }
  }

  function throwAway(): void {
    const broken = connection;
    connection = undefined;
    try {
      broken?.close();
    } catch {
      // It is of no use to anybody any more.
    }
  }

  async function untilFree<T>(work: (on: FileConnection) => T): Promise<T> {
    const until = performance.now() + waitsAtMost;
    for (let wait = 5; ; wait = Math.min(wait * 2, 250)) {
      try {
        return attempt(work);
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
      }
      await setTimeout(wait);
    }
  }

  /** Readers never wait for a writer, so they do not queue behind one that waits. */
  function write<T>(work: (on: FileConnection) => T): Promise<T> {
    const turn = queue.then(() => untilFree(work));
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    protocol: 'file',
    get closed() {
      return closed;
    },
    async execute(given: InStatement | string, args?: InArgs) {
      const statement = typeof given === 'string' && args !== undefined ? { sql: given, args } : given;
      if (isOnlyRead(statement)) return untilFree((on) => on.execute(statement));
      const [result] = await write((on) => on.batch([statement]));
      if (result === undefined) throw new TypeError('A statement has a result.');
      return result;
    },
    async batch(given) {
      const statements = given.map((one) => (Array.isArray(one) ? { sql: one[0], args: one[1] ?? [] } : one));
      if (statements.every(isOnlyRead)) return untilFree((on) => statements.map((one) => on.execute(one)));
      return write((on) => on.batch(statements));
    },
    close() {
      closed = true;
      throwAway();
    },
    migrate: notOffered,
    transaction: notOffered,
    executeMultiple: notOffered,
    sync: notOffered,
    reconnect: () => throwAway(),
  };
}

/** A transaction that stays open between calls would make every other call wait for it. */
const notOffered = (): Promise<never> => Promise.reject(new Error('Not offered for a file: use batch.'));

function isOnlyRead(statement: InStatement): boolean {
  return /^\s*(?:select|pragma|explain)\b/i.test(typeof statement === 'string' ? statement : statement.sql);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database (?:table )?is locked|SQLITE_BUSY/.test(error.message);
}

/** Nothing is wrong with a connection on which a key was taken. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes('constraint failed');
}
