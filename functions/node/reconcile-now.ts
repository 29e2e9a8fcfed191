import { readPayoutsUntil } from '../jobs/payouts.ts';
import { reconcileUntil } from '../jobs/reconcile.ts';
import { createConnection } from '../wiring/connection.ts';
import { loadEnvFile } from '../settings/env-file.ts';
import { readEnv } from '../settings/env.ts';
import { fileDatabases } from '../wiring/files.ts';
import { frameInFolder } from '../wiring/page-shell-sources.ts';
import { reconcileReport, payoutsText } from './reconcile-report.ts';
import { connectPayouts } from '../wiring/payouts.ts';

/** `npm run reconcile`: makes the books true now, and says what was wrong. Ends with an error when not all could be asked. */
try {
  loadEnvFile();
  const env = readEnv();
  const connection = createConnection(env, {
    pageShell: frameInFolder('dist'),
    afterwards: () => {},
    files: fileDatabases,
  });
  const services = await connection.services();
  const outcome = await reconcileUntil(services, Infinity);
  const payouts = await readPayoutsUntil(await connectPayouts(services, env), Infinity);
  process.stdout.write(reconcileReport(outcome) + payoutsText(payouts));
  if (outcome.unavailable.length > 0 || outcome.stuck.length > 0) process.exitCode = 1;
  await connection.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
