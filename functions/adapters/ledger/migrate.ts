import type { Client } from '@libsql/core/api';
import { migrations } from './migrations.ts';

/** Nothing that a second try could mend. */
export class NewerDatabase extends Error {}

/**
 * Brings the database to the newest schema. Several processes may do so at once: each migration is one transaction with its name.
 * @throws NewerDatabase when a newer version of the site has the database: an older one would write what that no longer understands.
 */
export async function migrate(client: Client): Promise<void> {
  const applied = await appliedTo(client);
  const unknown = [...applied].filter((name) => !migrations.some((known) => known.name === name));
  if (unknown.length > 0)
    throw new NewerDatabase(
      `DATABASE_URL: this database is of a newer version of the site (${unknown.join(', ')}). Start that version, or restore a backup of before it.`,
    );
  if (applied.size === 0)
    await client.execute('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY NOT NULL)');
  for (const { name, statements } of migrations) {
    if (applied.has(name)) continue;
    try {
      const done = { sql: 'INSERT INTO migrations (name) VALUES (?)', args: [name] };
      await client.batch([done, ...statements], 'write');
    } catch (error) {
      // Another process was first.
      if (!(await isApplied(client, name))) throw error;
    }
  }
}

async function appliedTo(client: Client): Promise<ReadonlySet<string>> {
  const { rows: tables } = await client.execute("SELECT name FROM sqlite_schema WHERE name = 'migrations'");
  if (tables.length === 0) return new Set();
  const { rows } = await client.execute('SELECT name FROM migrations');
  return new Set(rows.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])));
}

async function isApplied(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.execute({ sql: 'SELECT name FROM migrations WHERE name = ?', args: [name] });
  return rows.length > 0;
}
