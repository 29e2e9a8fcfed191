import { html, type SafeHtml } from '@remix-run/html-template';
import { bankStatement as t } from '../../i18n/nl/bank-statement.ts';
import { monthWords } from '../../i18n/nl/treasurer/month.ts';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import type { OpenLine } from '../../domain/treasurer/bank-lines.ts';
import type { Period } from '../../domain/treasurer/ports.ts';
import type { DonationPage } from '../donations/donation-page.ts';
import { errorOf, hidden } from '../ui/fields.ts';
import { noticeText, type Tone } from '../ui/notice.ts';
import { exactMoney, shortDate } from './words.ts';

export interface StatementView {
  readonly open: readonly OpenLine[];
  readonly covered: Period | undefined;
  readonly mode: 'live' | 'test';
  readonly notice?: { readonly text: string; readonly tone: Tone } | undefined;
  readonly error?: string | undefined;
}

/** Shown at a time; when some are done the others come. */
export const mostOpenLines = 100;

export function statementPage(view: StatementView, page: DonationPage): SafeHtml {
  const { open, covered, mode, notice, error } = view;
  const shown = open.slice(0, mostOpenLines);
  return html`<div class="sections my-gift">
    <form action="${routes.statement}" method="post" enctype="multipart/form-data" class="card flow" novalidate>
      ${notice && noticeText(notice.text, notice.tone)}
      ${mode === 'test' ? html`<p class="notice">${shellWords.testNotice}</p>` : null}
      <p>${t.what}</p>
      <p>${t.again}</p>
      <div class="field">
        <label for="file">${t.file}</label>
        <p class="quiet" id="file-hint"><small>${t.fileHint}</small></p>
        ${errorOf('file', error)}
        <input
          type="file"
          id="file"
          name="file"
          accept=".xml,application/xml,text/xml"
          aria-describedby="file-hint${error === undefined ? '' : ' file-error'}"
          ${error === undefined ? null : html`aria-invalid="true"`}
        />
      </div>
      <button type="submit" class="button">${t.button}</button>
      <p class="quiet"><small>${t.kept}</small></p>
      ${covered && html`<p class="quiet"><small>${t.covered(shortDate(covered.from), shortDate(covered.until))}</small></p>`}
    </form>
    <section class="flow">
      <h2>${t.open.title}</h2>
      <p>${open.length === 0 ? t.open.none : t.open.text}</p>
      ${open.length > shown.length ? html`<p>${t.open.more(shown.length)}</p>` : null}
      ${shown.map((line, index) => card(line, index, page))}
    </section>
  </div>`;
}

/** One form, two buttons: the second is for who knows that there is nothing to choose. */
function card({ key, bookedOn, cents, text }: OpenLine, index: number, { rooms }: DonationPage): SafeHtml {
  const id = `purpose-${index}`;
  return html`<form action="${routes.statement}" method="post" class="card flow" data-action="assign" novalidate>
    <h3>${t.open.line(exactMoney(cents), shortDate(bookedOn))}</h3>
    ${text === undefined || text === '' ? html`<p class="quiet">${t.open.nothing}</p>` : html`<p>${t.open.wrote} <q>${text}</q></p>`}
    <div class="field">
      <label for="${id}">${t.open.purpose}</label>
      <select id="${id}" name="purpose">
        <option value="fund">${monthWords.wholeFund}</option>
        ${rooms.map(({ slug, name }) => html`<option value="room:${slug}">${monthWords.room(name)}</option>`)}
      </select>
    </div>
    ${hidden('key', key)}
    <p class="cluster">
      <button type="submit" name="action" value="book" class="button">${t.open.book}</button>
      <button type="submit" name="action" value="aside" class="button" data-quiet>${t.open.aside}</button>
    </p>
  </form>`;
}
