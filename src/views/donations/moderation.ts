import { html, type SafeHtml } from '@remix-run/html-template';
import { localDate } from '../../shared/calendar.ts';
import { publicText, type GiftMessage, type ShareState } from '../../domain/donations/ledger/shared-message.ts';
import { messages } from '../../i18n/nl/messages.ts';
import { moderationRoutes, routes } from '../../routes.ts';
import { hidden } from '../ui/fields.ts';
import { formatDate } from '../ui/format.ts';
import { words } from './gift-messages.ts';
import { noticeText } from '../ui/notice.ts';

const t = messages.moderation;

/** Names of what its forms send. */
export const moderationFields = { message: 'bericht', decision: 'besluit' } as const;
export const decisions = ['approved', 'refused'] as const;
export type Decision = (typeof decisions)[number];

export interface Moderation {
  readonly lists: Readonly<Record<ShareState, readonly GiftMessage[]>>;
  readonly done?: keyof typeof t.done;
}

export function moderationPage({ lists, done }: Moderation): SafeHtml {
  const { waiting, approved, refused } = lists;
  return html`<div class="sections">
    <div class="flow">
      ${done === undefined ? null : noticeText(t.done[done], done === 'gone' ? 'bad' : 'good')}
      <p>${t.intro}</p>
      <p>${t.rules}</p>
    </div>
    <section class="flow">
      <h2>${t.lists.waiting}</h2>
      ${waiting.length === 0 ? html`<p>${t.none.waiting}</p>` : null}
      ${waiting.map((message) => decide(message, [button('approved', t.approve), button('refused', t.refuse, true)]))}
    </section>
    <section class="flow">
      <h2>${t.lists.approved}</h2>
      ${approved.length === 0 ? html`<p>${t.none.approved}</p>` : null}
      ${approved.map((message) => decide(message, [button('refused', t.takeDown, true)]))}
      <p><a href="${routes.giftMessages}">${t.see}</a></p>
    </section>
    ${
      refused.length === 0
        ? null
        : html`<section class="flow">
            <h2>${t.lists.refused}</h2>
            ${refused.map((message) => decide(message, [button('approved', t.approve, true)]))}
          </section>`
    }
    <p><a href="/admin/">${t.back}</a></p>
  </div>`;
}

function decide(message: GiftMessage, buttons: SafeHtml[]): SafeHtml {
  const name = message.name === undefined ? undefined : publicText(message.name);
  return html`<form action="${moderationRoutes.messages}" method="post" class="card flow">
    ${words(message)}
    <p class="quiet"><small>${t.about(name, formatDate(localDate(message.givenAt)))}</small></p>
    <p class="cluster">${buttons}</p>
    ${hidden(moderationFields.message, message.donationId)}
  </form>`;
}

function button(decision: Decision, label: string, isQuiet = false): SafeHtml {
  return html`<button
    type="submit"
    class="button"
    ${isQuiet ? html`data-quiet` : null}
    name="${moderationFields.decision}"
    value="${decision}"
  >
    ${label}
  </button>`;
}
