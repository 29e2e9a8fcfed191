import { html, type SafeHtml } from '@remix-run/html-template';
import { bankStatement as t } from '../../../i18n/nl/bank-statement.ts';
import { shellWords } from '../../../i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../../routes.ts';
import { grouped } from '../../../shared/iban.ts';
import { errorOf } from '../../ui/fields.ts';
import { noticeText, type Tone } from '../../ui/notice.ts';

export interface UploadView {
  readonly mode: 'live' | 'test';
  readonly notice?: { readonly text: string; readonly tone: Tone } | undefined;
  readonly error?: string | undefined;
  /** Accounts in the file that are not known to be ours. */
  readonly strangers?: readonly string[] | undefined;
}

export function uploadForm({ mode, notice, error, strangers = [] }: UploadView): SafeHtml {
  return html`<form
    action="${routes.statement}"
    method="post"
    enctype="multipart/form-data"
    class="card flow"
    novalidate
  >
    ${notice && noticeText(notice.text, notice.tone)}
    ${mode === 'test' ? html`<p class="notice">${shellWords.testNotice}</p>` : null}
    ${
      strangers.length === 0
        ? html`<p>${t.what}</p>
            <p>${t.again}</p>`
        : askAccount(strangers)
    }
    <div class="field">
      <label for="file">${t.file}</label>
      <p class="quiet" id="file-hint"><small>${t.fileHint}</small></p>
      ${errorOf('file', error)}
      <input
        type="file"
        id="file"
        name="file"
        multiple
        accept=".xml,.zip,application/xml,text/xml,application/zip"
        aria-describedby="file-hint${error === undefined ? '' : ' file-error'}"
        ${error === undefined ? null : html`aria-invalid="true"`}
      />
    </div>
    <button type="submit" class="button">${t.button}</button>
    <p class="quiet"><small>${t.kept}</small></p>
    <details>
      <summary>${t.banks.title}</summary>
      <div class="flow">
        <p>${t.banks.general}</p>
        <ul>
          <li>${t.banks.abn}</li>
          <li>${t.banks.rabo}</li>
          <li>${t.banks.others}</li>
        </ul>
      </div>
    </details>
  </form>`;
}

function askAccount(accounts: readonly string[]): SafeHtml {
  return html`<h2>${t.otherAccount.title}</h2>
    <p>${t.otherAccount.text(accounts.map(grouped).join(', '))}</p>
    ${accounts.map(
      (account) =>
        html`<p>
          <label
            ><input type="checkbox" name="account" value="${account}" />
            ${t.otherAccount.accept(grouped(account))}</label
          >
        </p>`,
    )}
    <p>${t.otherAccount.again}</p>`;
}
