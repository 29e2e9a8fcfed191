import type { Client } from '@libsql/core/api';
import { migrations } from './migrations.ts';

/** Brings the database to the newest schema. Several processes may do so at once: each migration is one transaction with its name. */
export async function migrate(client: Client): Promise<void> {
  await client.execute('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY NOT NULL)');
  for (const { name, statements } of migrations) {
    if (await isApplied(client, name)) continue;
    try {
      const done = { sql: 'INSERT INTO migrations (name) VALUES (?)', args: [name] };
      await client.batch([done, ...statements], 'write');
    } catch (error) {
      // Another process was first.
      if (!(await isApplied(client, name))) throw error;
    }
  }
}

async function isApplied(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.execute({ sql: 'SELECT name FROM migrations WHERE name = ?', args: [name] });
  return rows.length > 0;
}
