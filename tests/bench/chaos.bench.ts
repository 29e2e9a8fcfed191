import { spawnSync } from 'node:child_process';
import { report } from './report.ts';

/**
 * Three hundred gifts, five at once, through forty kills of the server, faults of the provider and up to twenty webhooks each: the test of
 * `tests/attacks/chaos.test.ts`, longer. `failed` has to be 0: the books equal the provider to the cent, each monthly gift has one
 * subscription, and each paid gift was thanked once, or its mail is said to be in doubt.
 */
const size = { CHAOS_GIFTS: '300', CHAOS_KILLS: '40' };
const started = performance.now();
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'all', 'tests/attacks/chaos.test.ts'],
  { stdio: 'inherit', env: { ...process.env, ...size } },
);
report('chaos', [
  { gifts: 300, kills: 40, failed: status === 0 ? 0 : 1, seconds: Math.round((performance.now() - started) / 1000) },
]);
