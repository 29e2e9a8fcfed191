import { html, type SafeHtml } from '@remix-run/html-template';
import { referenceOf } from '../../donations/compose-mail.ts';
import { treasurer as t } from '../../i18n/nl/treasurer.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import type { AuditPlaced } from '../../treasurer/audit.ts';
import { giftAddress } from './addresses.ts';
import { table } from './table.ts';
import { moment } from './words.ts';

/** `before`: where older lines begin; absent when there are none. */
export function logPage(lines: readonly AuditPlaced[], before: number | undefined): SafeHtml {
  return html`<div class="flow">
    <p>${t.log.what}</p>
    ${
      lines.length === 0
        ? html`<p>${t.log.none}</p>`
        : table({
            caption: t.log.title,
            head: [t.gift.when, t.log.who, t.gift.what, t.reference],
            rows: lines.map(({ at, who, action, donationId, about }) => [
              moment(at),
              who,
              about === undefined ? t.log.actions[action] : `${t.log.actions[action]} (${about})`,
              donationId === undefined ? '' : html`<a href="${giftAddress(donationId)}">${referenceOf(donationId)}</a>`,
            ]),
            numbers: 0,
          })
    }
    ${before === undefined ? null : html`<p><a class="button" data-quiet href="${routes.log}?voor=${before}">${t.log.more}</a></p>`}
  </div>`;
}
