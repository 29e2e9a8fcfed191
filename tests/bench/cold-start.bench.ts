import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { asInOldPackages } from '../../functions/netlify/runtime/bundle-hosted.ts';
import { hostedFunctions, mainFile, packFunctions } from '../functions/netlify/bundle.ts';
import { quantile } from './quantiles.ts';
import { report } from './report.ts';

/**
 * A new process for each: from the first line to the first answer, for every hosted function, beside the bare client of Mollie
 * that is imported and asks for one payment. Mollie and the remote database are stand-ins on this machine, in another process.
 */
const runs = 7;
const folder = mkdtempSync(join(tmpdir(), 'cold-'));
const around = spawn(process.execPath, [join(import.meta.dirname, 'cold-start-world.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => around.kill());
const { mollieUrl, databaseUrl } = z
  .object({ mollieUrl: z.string(), databaseUrl: z.string() })
  .parse(JSON.parse(String(await once(around.stdout, 'data'))));

await packFunctions(folder);
await build({
  stdin: { contents: "export { createMollieClient } from '@mollie/api-client';", resolveDir: import.meta.dirname },
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: asInOldPackages },
  outfile: join(folder, 'client.mjs'),
});
const key = `test_${'0'.repeat(30)}`;
writeFileSync(
  join(folder, 'bare.mjs'),
  `const started = performance.now();
  const { createMollieClient } = await import('./client.mjs');
  const imported = performance.now();
  const client = createMollieClient({ apiKey: '${key}', apiEndpoint: '${mollieUrl}' });
  await client.payments.get('tr_doesnotexist').catch((error) => { if (error.statusCode !== 404) throw error; });
  console.error(JSON.stringify([imported - started, performance.now() - started]));
  process.exit();`,
);
for (const name of hostedFunctions) {
  const body =
    name === 'mollie-webhook' ? "{ method: 'POST', body: new URLSearchParams({ id: 'tr_doesnotexist' }) }" : '{}';
  writeFileSync(
    join(folder, name, 'run.mjs'),
    `const started = performance.now();
    const { default: run } = await import(${JSON.stringify(mainFile(folder, name))});
    const imported = performance.now();
    const answer = await run(new Request('http://127.0.0.1:1/', ${body}), { ip: '192.0.2.1', waitUntil() {} });
    await answer.text();
    console.error(JSON.stringify([imported - started, performance.now() - started]));
    process.exit();`,
  );
}
const bare = coldStart('bare');
report('cold-start', [
  { function: 'bare client of Mollie', ...bare, 'of bare': 1 },
  ...hostedFunctions.map((name) => {
    const cold = coldStart(`${name}/run`);
    return { function: name, ...cold, 'of bare': Math.round((10 * cold['answer ms']) / bare['answer ms']) / 10 };
  }),
]);
rmSync(folder, { recursive: true });

function coldStart(script: string): { 'import ms': number; 'answer ms': number } {
  const environment = { MOLLIE_URL: mollieUrl, DATABASE_URL: databaseUrl, SIGNING_SECRET: 's'.repeat(40) };
  const taken = Array.from({ length: runs }, () => {
    const { status, stderr } = spawnSync(process.execPath, [join(folder, `${script}.mjs`)], {
      env: { ...process.env, ...environment },
    });
    if (status !== 0) throw new Error(String(stderr));
    const line = String(stderr).trim().split('\n').at(-1) ?? '';
    return z.tuple([z.number(), z.number()]).parse(JSON.parse(line));
  });
  return {
    'import ms': Math.round(
      quantile(
        taken.map(([imported]) => imported),
        0.5,
      ),
    ),
    'answer ms': Math.round(
      quantile(
        taken.map(([, answered]) => answered),
        0.5,
      ),
    ),
  };
}
