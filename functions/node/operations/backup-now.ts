import { loadEnvFile } from '../../settings/env-file.ts';
import { readEnv } from '../../settings/env.ts';
import { makeBackup } from './backups.ts';

/** `npm run backup`: a copy of the books, also while the site runs. `npm run serve` does this every day. */
try {
  loadEnvFile();
  process.stdout.write(`De boeken zijn gekopieerd naar ${await makeBackup(readEnv())}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
