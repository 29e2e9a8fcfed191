import { html, type SafeHtml } from '@remix-run/html-template';
import type { Mode } from '../../donations/provider.ts';
import { treasurer as t } from '../../i18n/nl/treasurer.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import type { Accounts } from '../../treasurer/journal.ts';
import type { Period } from '../../treasurer/ports.ts';
import { choices, input, textField } from '../fields.ts';
import { noticeText } from '../notice.ts';

export const fileKinds = ['lines', 'journal'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FilesView {
  readonly period: Period;
  readonly kind: FileKind;
  readonly mode: Mode;
  readonly accounts: Accounts;
  readonly error?: string;
}

export function filesPage({ period, kind, mode, accounts, error }: FilesView): SafeHtml {
  const { journal, provider, gifts, returned, costs, bank } = accounts;
  return html`<form action="${routes.files}" method="post" class="card flow donation" novalidate>
    ${error === undefined ? null : noticeText(error)}
    <p>${t.files.what}</p>
    ${choices(
      'kind',
      t.month.what,
      [
        { value: 'lines', label: t.files.lines, note: t.files.linesText },
        {
          value: 'journal',
          label: t.files.journal,
          note: t.files.journalText(`${journal}, ${[...new Set([provider, gifts, returned, costs, bank])].join(', ')}`),
        },
      ],
      kind,
    )}
    ${day('from', t.files.from, period.from)} ${day('until', t.files.until, period.until)}
    ${choices(
      'mode',
      t.modes.label,
      [
        { value: 'live', label: t.modes.live },
        { value: 'test', label: t.modes.test },
      ],
      mode,
    )}
    <button type="submit" class="button">${t.files.button}</button>
  </form>`;
}

function day(name: string, label: string, value: string): SafeHtml {
  return textField({ name, label, value, control: input(html`type="date" data-euros`) });
}
