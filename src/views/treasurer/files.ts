import { html, type SafeHtml } from '@remix-run/html-template';
import type { Mode } from '../../domain/donations/provider/provider.ts';
import { filesWords } from '../../i18n/nl/treasurer/files.ts';
import { monthWords } from '../../i18n/nl/treasurer/month.ts';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import type { Accounts } from '../../domain/treasurer/journal.ts';
import type { Period } from '../../domain/treasurer/ports.ts';
import { choices, input, textField } from '../ui/fields.ts';
import { noticeText } from '../ui/notice.ts';
import { journalSection, type JournalView } from './journal.ts';

export const fileKinds = ['lines', 'journal'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FilesView {
  readonly period: Period;
  readonly kind: FileKind;
  readonly mode: Mode;
  readonly accounts: Accounts;
  readonly error?: string;
  readonly journal: JournalView;
  /** Months were closed just now. */
  readonly isClosed?: boolean;
}

export function filesPage({ journal: closed, isClosed, ...view }: FilesView): SafeHtml {
  return html`<div class="sections my-gift">
    ${isClosed ? noticeText(filesWords.closed.done, 'good') : null} ${periodForm(view)} ${journalSection(closed)}
  </div>`;
}

function periodForm({ period, kind, mode, accounts, error }: Omit<FilesView, 'journal' | 'isClosed'>): SafeHtml {
  const { journal, provider, stripe = provider, gifts, returned, costs, bank } = accounts;
  return html`<form action="${routes.files}" method="post" class="card flow donation" novalidate>
    ${error === undefined ? null : noticeText(error)}
    <p>${filesWords.what}</p>
    ${choices(
      'kind',
      monthWords.what,
      [
        { value: 'lines', label: filesWords.lines, note: filesWords.linesText },
        {
          value: 'journal',
          label: filesWords.journal,
          note: filesWords.journalText(
            `${journal}, ${[...new Set([provider, stripe, gifts, returned, costs, bank])].join(', ')}`,
          ),
        },
      ],
      kind,
    )}
    ${day('from', filesWords.from, period.from)} ${day('until', filesWords.until, period.until)}
    ${choices(
      'mode',
      shellWords.modes.label,
      [
        { value: 'live', label: shellWords.modes.live },
        { value: 'test', label: shellWords.modes.test },
      ],
      mode,
    )}
    <button type="submit" class="button">${filesWords.button}</button>
  </form>`;
}

function day(name: string, label: string, value: string): SafeHtml {
  return textField({ name, label, value, control: input(html`type="date" data-euros`) });
}
