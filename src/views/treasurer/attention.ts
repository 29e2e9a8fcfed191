import { html, type SafeHtml } from '@remix-run/html-template';
import { referenceOf } from '../../domain/donations/outbox/compose-mail.ts';
import type { OutboxItem } from '../../domain/donations/ledger/ledger.ts';
import { eventOf } from '../../domain/donations/ledger/outbox-task.ts';
import type { Timestamp } from '../../shared/time.ts';
import { attentionWords } from '../../i18n/nl/treasurer/attention.ts';
import { giftWords } from '../../i18n/nl/treasurer/gift.ts';
import { owedWords } from '../../i18n/nl/treasurer/owed.ts';
import type { Attention } from '../../domain/treasurer/ports.ts';
import { noticeText } from '../ui/notice.ts';
import { actionForm } from './action-form.ts';
import { giftAddress } from './addresses.ts';
import { aboutAlert } from './alert-about.ts';
import { moment } from './words.ts';

export interface AttentionView {
  readonly alerts: readonly Attention[];
  /** Mails of which nobody knows whether they went out. */
  readonly stuck: readonly OutboxItem[];
  readonly lastReconcile: Timestamp | undefined;
  readonly cardsStoppedUntil: Timestamp | undefined;
  readonly notice?: string | undefined;
}

export function attentionPage({ alerts, stuck, lastReconcile, cardsStoppedUntil, notice }: AttentionView): SafeHtml {
  return html`<div class="sections my-gift">
    <div class="flow">
      ${notice === undefined ? null : noticeText(notice, 'good')}
      ${cardsStoppedUntil === undefined ? null : noticeText(attentionWords.cardsStopped(moment(cardsStoppedUntil)))}
      <p>
        ${lastReconcile === undefined ? attentionWords.neverLooked : attentionWords.lastLook(moment(lastReconcile))}
      </p>
      ${alerts.length + stuck.length === 0 ? html`<p class="lead">${attentionWords.none}</p>` : null}
    </div>
    ${
      alerts.length === 0
        ? null
        : html`<section class="flow">
            <h2>${attentionWords.payments}</h2>
            ${alerts.map(alertCard)}
          </section>`
    }
    ${
      stuck.length === 0
        ? null
        : html`<section class="flow">
            <h2>${attentionWords.mails}</h2>
            <p>${attentionWords.mailsText}</p>
            ${stuck.map(stuckCard)}
          </section>`
    }
  </div>`;
}

function alertCard(alert: Attention): SafeHtml {
  const { donationId, kind, about, toldAt } = alert;
  return actionForm(
    'attended',
    donationId,
    html`<h3>${giftLink(donationId)}</h3>
      ${toldAt === undefined ? null : html`<p class="quiet"><small>${moment(toldAt)}</small></p>`}
      <p>${attentionWords.alerts[kind]}</p>
      ${about === undefined ? null : html`<p>${aboutAlert(kind, about)}</p>`}
      <button type="submit" class="button" data-quiet>${attentionWords.done}</button>`,
    { event: eventOf(alert) },
  );
}

function stuckCard({ donationId, task: owed }: OutboxItem): SafeHtml {
  return actionForm(
    'release',
    donationId,
    html`<h3>${giftLink(donationId)}</h3>
      <p>${owedWords.kinds[owed.kind]}</p>
      <button type="submit" class="button" data-quiet>${giftWords.release}</button>`,
    { event: eventOf(owed) },
  );
}

function giftLink(donationId: string): SafeHtml {
  return html`<a href="${giftAddress(donationId)}">${giftWords.title(referenceOf(donationId))}</a>`;
}
