import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Not a limit on speed: only a test that hangs may fail by its time.
    testTimeout: 60_000,
    env: { TZ: 'Europe/Amsterdam' },
    reporters: ['default', new URL('./closing-line.ts', import.meta.url).pathname],
  },
});
