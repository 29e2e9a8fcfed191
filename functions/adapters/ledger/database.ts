import type { Client } from '@libsql/core/api';
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core';

/** Drizzle over either client of libSQL: the one for files or the one for the web. */
export type Database = LibSQLDatabase & { readonly $client: Client };

/** Whether a write was refused because a unique key was taken; `table` as SQLite names it. Local and remote clients differ in their codes, not in this text. */
export function isTaken(error: unknown, table?: string): boolean {
  if (!(error instanceof Error)) return false;
  const found = /UNIQUE constraint failed: (?<table>\w+)\./u.exec(error.message)?.groups?.['table'];
  if (found !== undefined) return table === undefined || table === found;
  return error.cause !== undefined && isTaken(error.cause, table);
}
