import { html, type SafeHtml } from '@remix-run/html-template';
import type { Mode } from '../../domain/donations/provider/provider.ts';
import type { JournalExport } from '../../domain/treasurer/journal-exports.ts';
import type { Month } from '../../domain/treasurer/months.ts';
import { filesWords } from '../../i18n/nl/treasurer/files.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import { hidden } from '../ui/fields.ts';
import { moment, monthName, shortDate } from './words.ts';

export const journalPresets = ['general', 'snelstart', 'e-boekhouden', 'moneybird', 'exact', 'asperion'] as const;
export type JournalPreset = (typeof journalPresets)[number];

export interface JournalView {
  readonly mode: Mode;
  /** Newest first. */
  readonly exports: readonly JournalExport[];
  /** Oldest first. */
  readonly closable: readonly Month[];
}

const t = filesWords.closed;

/** Months that are closed for the bookkeeping, and the files of them. */
export function journalSection({ mode, exports, closable }: JournalView): SafeHtml {
  return html`<section class="flow">
    <h2>${t.title}</h2>
    <p>${t.text}</p>
    ${
      closable.length === 0
        ? html`<p>${t.nothing}</p>`
        : html`<form action="${routes.files}" method="post" class="card flow" data-action="close" novalidate>
            <div class="field">
              <label for="month">${t.until}</label>
              <select id="month" name="month">
                ${closable.map((month) => html`<option value="${month}">${monthName(month)}</option>`)}
              </select>
            </div>
            ${hidden('mode', mode)}
            <button type="submit" name="do" value="close" class="button">${t.close}</button>
          </form>`
    }
    ${exports.map((one) => exportCard(one, mode))}
    ${
      exports.length === 0
        ? null
        : html`<details>
            <summary>${t.tried}</summary>
            <ul>
              ${journalPresets.map((preset) => html`<li><strong>${t.presets[preset]}</strong>: ${t.notes[preset]}</li>`)}
            </ul>
          </details>`
    }
  </section>`;
}

function exportCard({ number, until, madeAt, who }: JournalExport, mode: Mode): SafeHtml {
  return html`<form action="${routes.files}" method="post" class="card flow" data-action="export" novalidate>
    <h3>${t.export(number, shortDate(until))}</h3>
    <p>${t.made(who, moment(madeAt))}</p>
    <div class="field">
      <label for="preset-${number}">${t.preset}</label>
      <select id="preset-${number}" name="preset">
        ${journalPresets.map((preset) => html`<option value="${preset}">${t.presets[preset]}</option>`)}
      </select>
    </div>
    ${hidden('number', String(number))} ${hidden('mode', mode)}
    <button type="submit" name="do" value="export" class="button" data-quiet>${filesWords.button}</button>
  </form>`;
}
