import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { closingLine, flakyLines, saveTally, type Tally } from './tally.ts';

/** Playwright's last word: the line that CI reads. */
export default class ClosingLine implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd({ status }: FullResult): void {
    const tally = this.#count();
    const silentFailure = status !== 'passed' && tally.failed === 0;
    const honest = silentFailure ? { ...tally, failed: 1 } : tally;
    saveTally('playwright', honest);
    process.stdout.write(`${[...flakyLines(honest), closingLine(honest)].join('\n')}\n`);
  }

  #count(): Tally {
    const flaky = this.#with('flaky').map(nameOf);
    return {
      passed: this.#with('expected').length + flaky.length,
      failed: this.#with('unexpected').length + this.#errors,
      skipped: this.#with('skipped').length,
      ...(flaky.length > 0 && { flaky }),
    };
  }

  #with(outcome: ReturnType<TestCase['outcome']>): TestCase[] {
    return this.#suite?.allTests().filter((test) => test.outcome() === outcome) ?? [];
  }
}

/** `phone › settings-of-people.spec.ts › the name of the test` */
function nameOf(test: TestCase): string {
  return test.titlePath().filter(Boolean).join(' › ');
}
