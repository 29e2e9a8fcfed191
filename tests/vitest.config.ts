import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { results } from './paths.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Not a limit on speed: only a test that hangs may fail by its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many a test waits for a disk or a process. By itself Vitest leaves one processor free, which on two is half the machine.
    maxWorkers: '100%',
    // Node's own, for the processes that tests start: translating our TypeScript is most of what their start costs.
    env: { TZ: 'Europe/Amsterdam', NODE_COMPILE_CACHE: fileURLToPath(new URL('compiled/', results)) },
    // Bundles are run as the host runs them: by Node, not by Vite, which would rewrite them.
    server: { deps: { external: [/\/bundles-/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/site/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        // They only read what was built: no need to parse it all again for each file.
        test: { name: 'built site', include: ['tests/site/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'through Stripe',
          include: ['tests/unit/domain/donations/*.test.ts'],
          // Runs on both, and on both together, by itself.
          exclude: ['**/*.property.test.ts'],
          env: { GIFTS_THROUGH: 'stripe' },
        },
      },
    ],
    reporters: ['default', new URL('./closing-line.ts', import.meta.url).pathname],
  },
});
