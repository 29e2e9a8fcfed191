import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import * as z from 'zod';

/**
 * A remote libSQL database as far as its client needs one: real SQLite behind the Hrana protocol over HTTP (version 2, JSON).
 * https://github.com/tursodatabase/libsql/blob/main/docs/HTTP_V2_SPEC.md
 */
export async function startRemoteDatabase(file = ':memory:') {
  const database = new DatabaseSync(file);
  const server = createServer((request, response) => {
    const work = async () => {
      if (request.method === 'GET') return response.end();
      const { requests } = pipeline.parse(await json(request));
      // All of a pipeline at once, so that a transaction in it is not mixed with another's.
      const world: World = { database, texts: new Map() };
      const results = requests.map((asked) => attempt(() => answer(world, asked)));
      return response.end(JSON.stringify({ baton: null, base_url: null, results }));
    };
    work().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      database.close();
    },
  };
}

const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }).transform(() => null),
  z.object({ type: z.literal('integer'), value: z.string() }).transform((given) => BigInt(given.value)),
  z.object({ type: z.literal('float'), value: z.number() }).transform((given) => given.value),
  z.object({ type: z.literal('text'), value: z.string() }).transform((given) => given.value),
]);
/** A text may be sent once, and then be meant by its number. */
const statement = z.object({ sql: z.string().nullish(), sql_id: z.int().nullish(), args: z.array(value).default([]) });
const condition = z.union([
  z.object({ type: z.literal('ok'), step: z.int() }),
  z.object({ type: z.literal('not'), cond: z.object({ type: z.literal('ok'), step: z.int() }) }),
  z.object({ type: z.literal('not'), cond: z.object({ type: z.literal('is_autocommit') }) }),
]);
const asked = z.discriminatedUnion('type', [
  z.object({ type: z.literal('execute'), stmt: statement }),
  z.object({
    type: z.literal('batch'),
    batch: z.object({ steps: z.array(z.object({ stmt: statement, condition: condition.nullish() })) }),
  }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int() }),
  z.object({ type: z.literal('close') }),
]);
const pipeline = z.object({ requests: z.array(asked) });

type Statement = z.output<typeof statement>;

interface World {
  readonly database: DatabaseSync;
  readonly texts: Map<number, string>;
}

function answer(world: World, request: z.output<typeof asked>): object {
  if (request.type === 'store_sql') world.texts.set(request.sql_id, request.sql);
  if (request.type === 'execute') return { type: 'execute', result: execute(world, request.stmt) };
  if (request.type !== 'batch') return { type: request.type };
  const results: (object | null)[] = [];
  const errors: (object | null)[] = [];
  for (const { stmt, condition: only } of request.batch.steps) {
    const outcome = only && !holds(only, results, world.database) ? null : attempt(() => execute(world, stmt));
    results.push(outcome?.type === 'ok' ? outcome.response : null);
    errors.push(outcome?.type === 'error' ? outcome.error : null);
  }
  return { type: 'batch', result: { step_results: results, step_errors: errors } };
}

function holds(only: z.output<typeof condition>, results: readonly unknown[], database: DatabaseSync): boolean {
  if (only.type === 'ok') return results[only.step] !== null;
  return only.cond.type === 'ok' ? results[only.cond.step] === null : database.isTransaction;
}

function execute({ database, texts }: World, { sql, sql_id: id, args }: Statement): object {
  const prepared = database.prepare(sql ?? texts.get(id ?? -1) ?? '');
  prepared.setReadBigInts(true);
  const cols = prepared.columns().map(({ name, type }) => ({ name, decltype: type }));
  prepared.setReturnArrays(true);
  const given: SQLInputValue[] = args;
  const rows = cols.length > 0 ? prepared.all(...given) : [];
  const changes = cols.length > 0 ? 0 : Number(prepared.run(...given).changes);
  return {
    cols,
    rows: rows.map((row) => Object.values(row).map(toValue)),
    affected_row_count: changes,
    last_insert_rowid: null,
  };
}

function toValue(read: SQLOutputValue): object {
  if (read === null) return { type: 'null' };
  if (typeof read === 'bigint') return { type: 'integer', value: String(read) };
  return typeof read === 'number' ? { type: 'float', value: read } : { type: 'text', value: String(read) };
}

type Attempt =
  | { readonly type: 'ok'; readonly response: object }
  | { readonly type: 'error'; readonly error: { readonly message: string; readonly code: string } };

function attempt(act: () => object): Attempt {
  try {
    return { type: 'ok', response: act() };
  } catch (error) {
    const message = `SQLite error: ${error instanceof Error ? error.message : String(error)}`;
    return { type: 'error', error: { message, code: 'SQLITE_CONSTRAINT' } };
  }
}
