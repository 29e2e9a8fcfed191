import { fillPlaceholders, type Query } from 'drizzle-orm';

/** A query with its values, ready for libSQL. */
export interface Statement {
  readonly sql: string;
  readonly args: (string | number | null)[];
}

/** Asks one question; each row is an object with its columns by name. */
export type Read = (statement: Statement) => Promise<readonly unknown[]>;

export type Compiled = (values: Record<string, unknown>) => Statement;

/** Lets Drizzle build a query once: building the four of an append anew each time costs more than SQLite takes to run them. */
export function compile(query: { toSQL(): Query }): Compiled {
  const { sql, params } = query.toSQL();
  return (values) => ({ sql, args: fillPlaceholders(params, values).map(storable) });
}

function storable(value: unknown): Statement['args'][number] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`cannot be stored: ${typeof value}`);
}
