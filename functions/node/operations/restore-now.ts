import { loadEnvFile } from '../../settings/env-file.ts';
import { readEnv } from '../../settings/env.ts';
import { restore } from './restore.ts';

/** `npm run restore`, or `npm run restore -- path/of/a/backup`, while the site does not run. */
try {
  loadEnvFile();
  const { from, before } = await restore(readEnv(), process.argv[2]);
  process.stdout.write(`Teruggezet: ${from}\n${before === undefined ? '' : `De boeken van daarvoor: ${before}\n`}`);
  process.stdout.write('Doe nu: npm run reconcile. Daarna kloppen de boeken weer met de betaaldienst.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
