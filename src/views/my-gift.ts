import { html, type SafeHtml } from '@remix-run/html-template';
import type { MyGift } from '../donations/my-gift.ts';
import { isRecurring } from '../donations/frequency.ts';
import { donations as t } from '../i18n/nl/donations.ts';
import { routes } from '../routes.ts';
import type { DonationPage } from './donation-page.ts';
import { formatDate, formatMoney } from './format.ts';
import { giftHistory } from './gift-history.ts';
import { giftShared } from './gift-shared.ts';
import { giftStatements } from './gift-statements.ts';
import { amountAndFrequency, pause, stop, type TermsTyped } from './gift-changes.ts';
import { giftData } from './gift-data.ts';
import { noticeText, type Tone } from './notice.ts';
import { purposeName } from './purpose-name.ts';

export interface MyGiftView {
  readonly gift: MyGift;
  /** From the mail: opens this page, and proves who sends its forms. */
  readonly link: string;
  readonly notice?: { readonly text: string; readonly tone: Tone };
  /** What was typed for a change that is not possible. */
  readonly typed?: TermsTyped;
}

export function myGift({ gift, link, notice, typed }: MyGiftView, page: DonationPage): SafeHtml {
  const { canChange, mode } = gift;
  return html`<div class="my-gift sections">
    <div class="flow">
      ${notice && noticeText(notice.text, notice.tone)}
      ${mode === 'test' ? html`<p class="notice">${t.testMode}</p>` : null} ${standing(gift, page)}
    </div>
    ${
      canChange
        ? html`<section class="flow">
            <h2>${t.myGift.change}</h2>
            <div class="grid" data-changes>
              ${
                gift.agreement
                  ? html`<p class="card">
                      ${t.myGift.agreement(gift.agreement.number, String(gift.agreement.lastYear))}
                    </p>`
                  : html`${amountAndFrequency(gift, link, typed)} ${gift.paused ? null : pause(link)}`
              }
              ${stop(link, gift.agreement && t.myGift.agreementStop)}
            </div>
          </section>`
        : null
    }
    ${giftHistory(gift)} ${giftStatements(gift, link)} ${giftShared(gift, link)} ${giftData(gift, link)}
  </div>`;
}

/** What the donor gives now, and when the next time is. */
function standing(gift: MyGift, page: DonationPage): SafeHtml {
  const { amount, frequency, nextDebit, paused, stopped, debitUnderWay, reference, purpose } = gift;
  const recurs = isRecurring(frequency);
  const giving = recurs
    ? t.myGift.running(formatMoney(amount), t.myGift.howOften[frequency])
    : t.myGift.single(formatMoney(amount));
  const next = nextDebit && (paused ? t.myGift.pausedUntil : t.myGift.nextDebit)(formatDate(nextDebit));
  return html`<div class="card flow">
    ${stopped ? html`<p class="lead">${t.myGift.stopped[stopped]}</p>` : html`<p class="lead">${giving}</p>`}
    ${next ? html`<p>${next}</p>` : null} ${debitUnderWay ? html`<p>${t.myGift.debitUnderWay}</p>` : null}
    <p class="quiet"><small>${t.myGift.purpose(purposeName(purpose, page))} ${t.myGift.reference(reference)}</small></p>
    ${stopped ? html`<p><a class="button" data-quiet href="${routes.donate}">${t.myGift.startAgain}</a></p>` : null}
  </div>`;
}
