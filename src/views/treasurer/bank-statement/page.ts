import { html, type SafeHtml } from '@remix-run/html-template';
import type { CounterRule } from '../../../domain/treasurer/bank-entries.ts';
import type { AccountCoverage } from '../../../domain/treasurer/coverage.ts';
import type { DonationPage } from '../../donations/donation-page.ts';
import { coverageSection, rulesSection } from './coverage.ts';
import { decidedLines, type DecidedView } from './decided-lines.ts';
import { openLines, type OpenLineView } from './open-lines.ts';
import { uploadForm, type UploadView } from './upload-form.ts';

export interface StatementView {
  readonly upload: UploadView;
  readonly open: readonly OpenLineView[];
  readonly decided: DecidedView;
  readonly coverage: readonly AccountCoverage[];
  readonly rules: readonly CounterRule[];
}

export function statementPage({ upload, open, decided, coverage, rules }: StatementView, page: DonationPage): SafeHtml {
  return html`<div class="sections my-gift">
    ${uploadForm(upload)} ${openLines(open, page)} ${decidedLines(decided, page)} ${coverageSection(coverage)}
    ${rulesSection(rules)}
  </div>`;
}
