import { spawnSync } from 'node:child_process';
import { browserOrInstall } from './browser.ts';
import { closingLine, flakyLines, forgetTally, readTally, sum, type Runner, type Tally } from './tally.ts';

/**
 * Everything that `npm test` runs, to the end, whatever fails on the way. The last line is the sum of both runners;
 * a step without tests of its own (types, lint, format, the build) that fails counts as one failed test. Above it stand the tests that
 * passed, but not at their first try.
 */
const steps: readonly { script: string; runner?: Runner }[] = [
  { script: 'check' },
  { script: 'test:build' },
  { script: 'test:unit', runner: 'vitest' },
  { script: 'test:site', runner: 'playwright' },
];

process.env.CHROMIUM_PATH = browserOrInstall();
const total = sum(steps.map(({ script, runner }) => (runner ? runTests(script, runner) : runStep(script))));
process.stdout.write(`${[...flakyLines(total), closingLine(total)].join('\n')}\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function runStep(script: string): Tally {
  return { passed: 0, failed: succeeds(script) ? 0 : 1, skipped: 0 };
}

function runTests(script: string, runner: Runner): Tally {
  forgetTally(runner);
  const success = succeeds(script);
  const tally = readTally(runner) ?? { passed: 0, failed: 0, skipped: 0 };
  const silentFailure = !success && tally.failed === 0;
  return silentFailure ? { ...tally, failed: 1 } : tally;
}

function succeeds(script: string): boolean {
  const started = performance.now();
  process.stdout.write(`\n> npm run ${script}\n`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' });
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(status === 0 ? `  ${script}: ${seconds} s\n` : `  ${script} failed (${String(status)})\n`);
  return status === 0;
}
