import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { closingLine, saveTally, type Tally } from './tally.ts';

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
    process.stdout.write(`${closingLine(honest)}\n`);
  }

  #count(): Tally {
    const outcomes = this.#suite?.allTests().map((test) => test.outcome()) ?? [];
    return {
      passed: outcomes.filter((outcome) => outcome === 'expected').length,
      failed: outcomes.filter((outcome) => outcome === 'unexpected' || outcome === 'flaky').length + this.#errors,
      skipped: outcomes.filter((outcome) => outcome === 'skipped').length,
    };
  }
}
