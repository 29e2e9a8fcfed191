import type { Reporter, TestModule } from 'vitest/node';
import { closingLine, saveTally, type Tally } from './tally.ts';

/** Vitest's last word: the line that CI reads. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tally = count(modules, errors);
    saveTally('vitest', tally);
    process.stdout.write(`${closingLine(tally)}\n`);
  }
}

function count(modules: readonly TestModule[], errors: readonly unknown[]): Tally {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const broken = modules.filter((module) => module.errors().length > 0);
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length + broken.length + errors.length,
    skipped: states.filter((state) => state === 'skipped' || state === 'pending').length,
  };
}
