import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { results } from './paths.ts';

const schema = z.strictObject({
  passed: z.int(),
  failed: z.int(),
  skipped: z.int(),
  /** Names of tests that passed, but not at their first try. */
  flaky: z.array(z.string()).default([]),
});

/** How many tests a runner saw. A file that cannot be loaded and an error outside a test count as failed. */
export type Tally = z.input<typeof schema>;
export type Runner = 'vitest' | 'playwright';

/** The line that CI reads last. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What stands above the last line: a test that passed by luck is a test to mend. */
export function flakyLines({ flaky = [] }: Tally): string[] {
  return flaky.map((name) => `flaky, failed at its first try: ${name}`);
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
      flaky: [...(total.flaky ?? []), ...(tally.flaky ?? [])],
    }),
    { passed: 0, failed: 0, skipped: 0, flaky: [] },
  );
}

export function saveTally(runner: Runner, tally: Tally): void {
  mkdirSync(results, { recursive: true });
  writeFileSync(fileOf(runner), JSON.stringify(tally));
}

/** What the runner counted, or nothing where it stopped before its end. */
export function readTally(runner: Runner): Tally | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(runner), 'utf8')));
  } catch {
    return undefined;
  }
}

export function forgetTally(runner: Runner): void {
  rmSync(fileOf(runner), { force: true });
}

function fileOf(runner: Runner): URL {
  return new URL(`tally-${runner}.json`, results);
}
