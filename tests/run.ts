import { execFile, spawnSync, type ExecFileException } from 'node:child_process';
import { browserOrInstall } from './browser.ts';
import { runPart } from './run-part.ts';
import { closingLine, flakyLines, forgetTally, readTally, sum, type Runner, type Tally } from './tally.ts';

/**
 * Everything that `npm test` runs, to the end, whatever fails on the way; `npm test -- NAME` runs one part. The last line is the sum of both runners;
 * a step without tests of its own (types, lint, format, the build) that fails counts as one failed test. Above it stand the tests that
 * passed, but not at their first try.
 */
const lanes = [['check:types'], ['check:format', 'check:lint']];
const steps: readonly Step[] = [
  { script: 'test:build' },
  { script: 'test:unit', runner: 'vitest' },
  // One accident of a busy machine must not stop a landing; the closing lines name whatever passed at its second try only.
  { script: 'test:site', runner: 'playwright', options: ['--retries=1'] },
];

const names = process.argv.slice(2);
process.exitCode = names.length > 0 ? runPart(names) : await runAll();

async function runAll(): Promise<number> {
  process.env.CHROMIUM_PATH = browserOrInstall();
  // Side by side: types take one processor only. What lint reads of theirs is written in their first seconds, long before the format is checked.
  const checks = await Promise.all(lanes.map(runLane));
  const tallies = steps.map((step) => (step.runner ? runTests(step, step.runner) : runStep(step)));
  const total = sum([...checks, ...tallies]);
  process.stdout.write(`${[...flakyLines(total), closingLine(total)].join('\n')}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

interface Step {
  readonly script: string;
  readonly runner?: Runner;
  readonly options?: readonly string[];
}

/** One script after the other; what one has to say comes whole, at its end. */
async function runLane(scripts: readonly string[]): Promise<Tally> {
  let failed = 0;
  for (const script of scripts) {
    const started = performance.now();
    const { error, output } = await new Promise<{ error: ExecFileException | null; output: string }>((resolve) => {
      execFile('npm', ['run', '--silent', script], { maxBuffer: Infinity }, (fault, out, err) =>
        resolve({ error: fault, output: out + err }),
      );
    });
    process.stdout.write(
      `\n> npm run ${script}\n${output}${outcome(script, started, error ? (error.code ?? 'stopped') : undefined)}`,
    );
    if (error) failed += 1;
  }
  return { passed: 0, failed, skipped: 0 };
}

function runStep(step: Step): Tally {
  return { passed: 0, failed: succeeds(step) ? 0 : 1, skipped: 0 };
}

function runTests(step: Step, runner: Runner): Tally {
  forgetTally(runner);
  const success = succeeds(step);
  const tally = readTally(runner) ?? { passed: 0, failed: 0, skipped: 0 };
  const silentFailure = !success && tally.failed === 0;
  return silentFailure ? { ...tally, failed: 1 } : tally;
}

function succeeds({ script, options = [] }: Step): boolean {
  const started = performance.now();
  process.stdout.write(`\n> npm run ${script}\n`);
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...options], { stdio: 'inherit' });
  process.stdout.write(outcome(script, started, status === 0 ? undefined : (status ?? 'stopped')));
  return status === 0;
}

function outcome(script: string, started: number, failure: string | number | undefined): string {
  const seconds = Math.round((performance.now() - started) / 1000);
  return failure === undefined ? `  ${script}: ${seconds} s\n` : `  ${script} failed (${String(failure)})\n`;
}
