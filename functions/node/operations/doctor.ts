import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { health as words } from '../../../src/i18n/nl/health.ts';
import { loadEnvFile } from '../../settings/env-file.ts';
import { readEnv, type Env } from '../../settings/env.ts';
import { createConnection, type Connection } from '../../wiring/connection.ts';
import { createMailCheck } from '../../wiring/donations.ts';
import { pathOf } from '../../wiring/file-copies.ts';
import { fileDatabases } from '../../wiring/files.ts';
import { frameInFolder } from '../../wiring/page-shell-sources.ts';
import { healthChecks, readHealth } from './health.ts';

/** `npm run doctor`: looks at everything that the site needs on this machine, and says in Dutch what is wrong and what to do. */
const { doctor: t } = words;
let wrongs = 0;

function say(isGood: boolean, what: string, fix: string): void {
  if (!isGood) wrongs += 1;
  process.stdout.write(`${isGood ? t.good(what) : t.wrong(what, fix)}\n`);
}

say(Number.parseInt(process.versions.node, 10) >= 22, t.node.what(process.versions.node), t.node.fix);
const env = readSettings();
if (env !== undefined) await examine(env);
if (wrongs === 0) process.stdout.write(`${t.allWell}\n`);
process.exitCode = wrongs === 0 ? 0 : 1;

function readSettings(): Env | undefined {
  try {
    loadEnvFile();
    const read = readEnv();
    say(true, t.settings.what, '');
    return read;
  } catch (error) {
    say(false, t.settings.what, t.settings.fix(reasonOf(error)));
    return undefined;
  }
}

async function examine(settings: Env): Promise<void> {
  say(existsSync('dist/index.html'), t.site.what, t.site.fix);
  const connection = createConnection(settings, {
    pageShell: frameInFolder('dist'),
    afterwards: () => {},
    files: fileDatabases,
  });
  await examineBooks(settings, connection);
  say(await createMailCheck(settings)(), t.mail.what, t.mail.fix);
  // As of a process that runs since long: also what should have been done by the clock counts.
  const { checks } = await readHealth({ env: settings, books: () => connection.books(), startedAt: 0 });
  for (const name of healthChecks)
    if (checks[name].state !== 'unused')
      say(
        checks[name].state === 'ok',
        checks[name].state === 'ok' ? t.checks[name] : words.wrong[name],
        words.fix[name],
      );
  await connection.close();
}

async function examineBooks({ DATABASE_URL: url }: Env, connection: Connection): Promise<void> {
  try {
    const { outbox } = await connection.books();
    say(true, t.books.what, '');
    const doubts = (await outbox.stuck(Date.now())).length;
    say(doubts === 0, t.doubt.what(doubts), t.doubt.fix);
  } catch (error) {
    say(false, t.books.what, t.books.fix(reasonOf(error)));
  }
  if (!url.startsWith('file:') || !existsSync(pathOf(url))) return;
  const { mode } = await stat(pathOf(url));
  say((mode & 0o077) === 0, t.rights.what, t.rights.fix(path.dirname(pathOf(url))));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
