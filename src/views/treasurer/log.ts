import { html, type SafeHtml } from '@remix-run/html-template';
import { referenceOf } from '../../domain/donations/outbox/compose-mail.ts';
import { giftWords } from '../../i18n/nl/treasurer/gift.ts';
import { logWords } from '../../i18n/nl/treasurer/log.ts';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import type { AuditPlaced } from '../../domain/treasurer/audit.ts';
import { giftAddress } from './addresses.ts';
import { table } from './table.ts';
import { moment } from './words.ts';

/** `before`: where older lines begin; absent when there are none. */
export function logPage(lines: readonly AuditPlaced[], before: number | undefined): SafeHtml {
  return html`<div class="flow">
    <p>${logWords.what}</p>
    ${
      lines.length === 0
        ? html`<p>${logWords.none}</p>`
        : table({
            caption: logWords.title,
            head: [giftWords.when, logWords.who, giftWords.what, shellWords.reference],
            rows: lines.map(({ at, who, action, donationId, about }) => [
              moment(at),
              who,
              about === undefined ? logWords.actions[action] : `${logWords.actions[action]} (${about})`,
              donationId === undefined ? '' : html`<a href="${giftAddress(donationId)}">${referenceOf(donationId)}</a>`,
            ]),
            numbers: 0,
          })
    }
    ${before === undefined ? null : html`<p><a class="button" data-quiet href="${routes.log}?voor=${before}">${logWords.more}</a></p>`}
  </div>`;
}
