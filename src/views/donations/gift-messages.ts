import { html, type SafeHtml } from '@remix-run/html-template';
import { localDate } from '../../shared/calendar.ts';
import type { Mode } from '../../domain/donations/provider/provider.ts';
import { publicText, type GiftMessage } from '../../domain/donations/ledger/shared-message.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** `/doneren/berichten/`: what donors let everybody read. */
export function giftMessages(shown: readonly GiftMessage[], mode: Mode, locale: LocaleContext): SafeHtml {
  const { messages: t, routes } = locale;
  return html`<div class="sections">
    <div class="flow">
      <p>${t.intro}</p>
      ${mode === 'test' && shown.length > 0 ? html`<p class="notice">${t.test}</p>` : null}
    </div>
    ${
      shown.length === 0
        ? html`<p>${t.none}</p>`
        : html`<ul class="grid" role="list" data-messages>
            ${shown.map((message) => html`<li class="card flow">${words(message)} ${from(message, locale)}</li>`)}
          </ul>`
    }
    <div class="flow">
      <p><a class="button" href="${routes.donate}">${t.give}</a></p>
      <p class="quiet"><small>${t.yours}</small></p>
    </div>
  </div>`;
}

/** The words as they were typed, a paragraph a line. */
export function words({ text }: GiftMessage): SafeHtml {
  const lines = publicText(text)
    .split('\n')
    .filter((line) => line !== '');
  return html`<blockquote class="flow">${lines.map((line) => html`<p>${line}</p>`)}</blockquote>`;
}

/** No day: who knows when somebody gave, knows who wrote it. */
function from({ name, givenAt }: GiftMessage, { tag }: LocaleContext): SafeHtml {
  const months = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const month = months.format(new Date(`${localDate(givenAt)}T00:00Z`));
  return html`<p class="quiet">
    <small>${name === undefined ? month : `${publicText(name)}, ${month}`}</small>
  </p>`;
}
