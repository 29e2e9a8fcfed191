import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // On two cores the default is one worker, and half the machine waits.
    maxWorkers: '100%',
    // Not a limit on speed: only a test that hangs may fail by its time.
    testTimeout: 60_000,
    env: { TZ: 'Europe/Amsterdam' },
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', 'node_modules/**'] },
      },
      {
        extends: true,
        test: {
          name: 'through Stripe',
          include: ['tests/unit/donations/*.test.ts'],
          // Runs on both, and on both together, by itself.
          exclude: ['**/*.property.test.ts'],
          env: { GIFTS_THROUGH: 'stripe' },
        },
      },
    ],
    reporters: ['default', new URL('./closing-line.ts', import.meta.url).pathname],
  },
});
