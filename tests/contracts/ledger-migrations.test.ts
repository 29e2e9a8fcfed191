import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { embeddedMigrations } from '../../functions/adapters/ledger/embed-migrations.ts';
import { migrate } from '../../functions/adapters/ledger/migrate.ts';
import * as bank from '../../functions/adapters/ledger/schema/bank.ts';
import * as books from '../../functions/adapters/ledger/schema/books.ts';
import * as donors from '../../functions/adapters/ledger/schema/donors.ts';
import * as journal from '../../functions/adapters/ledger/schema/journal.ts';
import * as money from '../../functions/adapters/ledger/schema/money.ts';
import * as payouts from '../../functions/adapters/ledger/schema/payouts.ts';
import * as records from '../../functions/adapters/ledger/schema/records.ts';
import * as work from '../../functions/adapters/ledger/schema/work.ts';

const adapter = new URL('../../functions/adapters/ledger/', import.meta.url);
const schema = { ...bank, ...books, ...journal, ...donors, ...money, ...payouts, ...records, ...work };
const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the migrations', () => {
  it('that are embedded are those in the SQL files', () => {
    expect(readFileSync(new URL('migrations.ts', adapter), 'utf8')).toBe(embeddedMigrations());
  });

  it('lead to the schema that the code uses', async () => {
    const meta = new URL('migrations/meta/', adapter);
    const newest =
      readdirSync(meta)
        .filter((name) => name.endsWith('_snapshot.json'))
        .toSorted()
        .at(-1) ?? '';
    const snapshot = JSON.parse(readFileSync(new URL(newest, meta), 'utf8'));
    expect(await generateSQLiteMigration(snapshot, await generateSQLiteDrizzleJson(schema))).toEqual([]);
  });

  it('refuse a database of a newer version, in one clear line', async () => {
    const client = createClient({ url: `file:${join(folder, 'newer.db')}` });
    await migrate(client);
    await client.execute("INSERT INTO migrations (name) VALUES ('9999_of_tomorrow')");
    const refused = migrate(client);
    await expect(refused).rejects.toThrow(/^DATABASE_URL: [^\n]*newer version[^\n]*9999_of_tomorrow[^\n]*$/);
    client.close();
  });

  it('run once, however often they are asked to', async () => {
    const client = createClient({ url: `file:${join(folder, 'twice.db')}` });
    await migrate(client);
    await client.execute("INSERT INTO milestones (name, at) VALUES ('kept', 1)");
    await migrate(client);
    expect((await client.execute('SELECT name FROM milestones')).rows).toMatchObject([{ name: 'kept' }]);
    client.close();
  });
});

describe('the remote ledger', () => {
  it('bundles without a native module and without reading files', async () => {
    const { metafile, outputFiles } = await build({
      entryPoints: [new URL('remote-storage.ts', adapter).pathname],
      bundle: true,
      platform: 'node',
      format: 'esm',
      minify: true,
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const inputs = Object.keys(metafile.inputs);
    expect(
      inputs.filter((path) => /node_modules\/(libsql|@libsql\/(client\/lib-esm\/(node|sqlite3)|linux))/u.test(path)),
    ).toEqual([]);
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
    expect(imports.filter((path) => /fs|libsql|\.node$/u.test(path))).toEqual([]);
    expect(outputFiles[0]?.contents.length).toBeLessThan(400_000);
  });
});
