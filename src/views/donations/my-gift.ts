import { html, type SafeHtml } from '@remix-run/html-template';
import type { MyGift } from '../../domain/donations/self-service/my-gift.ts';
import type { LastMissed } from '../../domain/donations/self-service/pay-missed-debit.ts';
import { isRecurring } from '../../domain/donations/money/frequency.ts';
import type { DonationPage } from './donation-page.ts';
import { giftHistory } from './gift-history.ts';
import { giftShared } from './gift-shared.ts';
import { giftStatements } from './gift-statements.ts';
import { otherAccount } from './other-account.ts';
import { amountAndFrequency, pause, stop, type TermsTyped } from './gift-changes.ts';
import { giftData } from './gift-data.ts';
import { noticeText, type Tone } from '../ui/notice.ts';
import { purposeName } from './purpose-name.ts';
import type { LocaleContext } from '../ui/locale.ts';

export interface MyGiftView {
  readonly gift: MyGift;
  /** From the mail: opens this page, and proves who sends its forms. */
  readonly link: string;
  readonly notice?: { readonly text: string; readonly tone: Tone };
  /** What was typed for a change that is not possible. */
  readonly typed?: TermsTyped;
}

export function myGift({ gift, link, notice, typed }: MyGiftView, page: DonationPage, locale: LocaleContext): SafeHtml {
  const { donations: t } = locale;
  const { canChange, mode } = gift;
  return html`<div class="my-gift sections">
    <div class="flow">
      ${notice && noticeText(notice.text, notice.tone)}
      ${mode === 'test' ? html`<p class="notice">${t.testMode}</p>` : null} ${standing(gift, page, locale)}
      ${gift.missed ? missedDebit(gift.missed, locale) : null}
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
                  : html`${amountAndFrequency(gift, link, typed, locale)} ${gift.paused ? null : pause(link, locale)}`
              }
              ${gift.canChangeAccount ? otherAccount(gift, link, page, locale) : null}
              ${stop(link, locale, gift.agreement && t.myGift.agreementStop)}
            </div>
          </section>`
        : null
    }
    ${giftHistory(gift, locale)} ${giftStatements(gift, link, locale)} ${giftShared(gift, link, locale)}
    ${giftData(gift, link, locale)}
  </div>`;
}

/** As the mail about it says it; the mail may be lost. */
function missedDebit({ amount, advice, token }: LastMissed, { mails, money, routes }: LocaleContext): SafeHtml {
  const { what, pay, payLink } = mails.debitFailed;
  return html`<div class="card flow" data-missed>
    <p>${what} ${mails.advice[advice]}</p>
    <p>${pay}</p>
    <p><a class="button" href="${routes.payMissedDebitOf(token)}">${payLink(money(amount))}</a></p>
  </div>`;
}

/** What the donor gives now, and when the next time is. */
function standing(gift: MyGift, page: DonationPage, locale: LocaleContext): SafeHtml {
  const { donations: t, routes, money, date } = locale;
  const { amount, frequency, nextDebit, paused, stopped, debitUnderWay, reference, purpose } = gift;
  const recurs = isRecurring(frequency);
  const giving = recurs
    ? t.myGift.running(money(amount), t.myGift.howOften[frequency])
    : t.myGift.single(money(amount));
  const next = nextDebit && (paused ? t.myGift.pausedUntil : t.myGift.nextDebit)(date(nextDebit));
  return html`<div class="card flow">
    ${stopped ? html`<p class="lead">${t.myGift.stopped[stopped]}</p>` : html`<p class="lead">${giving}</p>`}
    ${next ? html`<p>${next}</p>` : null} ${debitUnderWay ? html`<p>${t.myGift.debitUnderWay}</p>` : null}
    <p class="quiet">
      <small>${t.myGift.purpose(purposeName(purpose, page, locale))} ${t.myGift.reference(reference)}</small>
    </p>
    ${stopped ? html`<p><a class="button" data-quiet href="${routes.donate}">${t.myGift.startAgain}</a></p>` : null}
  </div>`;
}
