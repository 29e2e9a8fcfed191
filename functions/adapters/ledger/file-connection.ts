import type { InStatement, ResultSet, Row, Value } from '@libsql/core/api';
import Database from 'libsql';

/** One connection to a database file: every call runs to its end at once, so two of ours never overlap. */
export interface FileConnection {
  execute(statement: InStatement): ResultSet;
  /** As one transaction, on the disk when it returns. A refusal undoes all of it. */
  batch(statements: readonly InStatement[]): ResultSet[];
  close(): void;
}

/**
 * Prepares each statement once: to do so anew is a third of what a webhook costs. Does not wait for another process (`timeout: 0`):
 * waiting in SQLite stops everything else too.
 *
 * A wait for the disk at every commit stays (`synchronous = FULL`): a power cut may take back neither a mail that was handed over
 * nor an attempt after the provider was asked, which NORMAL would allow.
 */
export function connectToFile(path: string): FileConnection {
  const database = new Database(path, { timeout: 0 });
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`);
  const prepared = new Map<string, Prepared>();

  function prepare(sql: string): Prepared {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    const columns = statement.columns().map(({ name }) => name);
    if (columns.length > 0) statement.raw(true);
    const made = { statement, columns };
    if (prepared.size < most) prepared.set(sql, made);
    return made;
  }

  function execute(given: InStatement): ResultSet {
    const { sql, args } = typeof given === 'string' ? { sql: given, args: [] } : given;
    const { statement, columns } = prepare(sql);
    const values = Array.isArray(args) ? args : (args ?? []);
    if (columns.length === 0) return resultOf([], [], statement.run(values).changes);
    const rows = statement.all(values).map((row) => rowOf(row, columns));
    return resultOf(columns, rows, 0);
  }

  return {
    execute,
    batch(statements) {
      // Not prepared: a prepared BEGIN that finds the file locked stays half done, and then nothing can be committed any more.
      database.exec('BEGIN IMMEDIATE');
      try {
        const results = statements.map(execute);
        database.exec('COMMIT');
        return results;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => void database.close(),
  };
}

interface Prepared {
  readonly statement: Database.Statement;
  readonly columns: readonly string[];
}

/** Statements that are kept; the code has fewer. */
const most = 500;

const pragmas = [
  // Readers never wait for a writer.
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // What is deleted becomes zeros: who asks to be forgotten is not in the file either.
  'secure_delete = ON',
  // 16 MB of log before it is copied into the file: a page that many gifts change is copied once for more of them.
  'wal_autocheckpoint = 4000',
];

/** A row is read by place and by name, as libSQL's own client has it; `Object.keys` gives the names. */
function rowOf(values: unknown, columns: readonly string[]): Row {
  const list: readonly Value[] = Array.isArray(values) ? values : [];
  const row: Row = { length: list.length };
  Object.defineProperty(row, 'length', { enumerable: false });
  for (const [index, value] of list.entries()) {
    Object.defineProperty(row, index, { value });
    const name = columns[index] ?? '';
    if (!Object.hasOwn(row, name)) row[name] = value;
  }
  return row;
}

function resultOf(columns: readonly string[], rows: Row[], rowsAffected: number): ResultSet {
  const result = {
    columns: [...columns],
    columnTypes: columns.map(() => ''),
    rows,
    rowsAffected,
    lastInsertRowid: undefined,
  };
  return { ...result, toJSON: () => ({ ...result }) };
}
