import { html, type SafeHtml } from '@remix-run/html-template';
import type { Cents } from '../../domain/donations/money/cents.ts';
import type { ReversalRisk } from '../../domain/donations/self-service/refund-guard.ts';
import { giftProblems } from '../../i18n/nl/treasurer/gift-answers.ts';
import { refundWords } from '../../i18n/nl/treasurer/refund.ts';
import { flag, input, textField } from '../ui/fields.ts';
import { noticeText } from '../ui/notice.ts';
import { typedAmount } from '../donations/typed-amount.ts';
import { actionForm } from './action-form.ts';
import { giftAddress } from './addresses.ts';
import { exactMoney } from './words.ts';

export interface RefundView {
  readonly donationId: string;
  readonly paymentId: string;
  readonly available: Cents;
  readonly risk: ReversalRisk;
  /** Sending the form twice is one refund. */
  readonly wishId: string;
  readonly typed?: string;
  readonly accepted?: boolean;
  readonly error?: string;
  readonly notice?: string;
}

export function refundPage(view: RefundView): SafeHtml {
  const { donationId, available, notice } = view;
  return html`<div class="flow">
    ${notice === undefined ? null : noticeText(notice)}
    ${available < 1 ? html`<p>${giftProblems['nothing-left']}</p>` : form(view)}
    <p><a href="${giftAddress(donationId)}">${refundWords.back}</a></p>
  </div>`;
}

function form({ donationId, paymentId, available, risk, wishId, typed, accepted, error }: RefundView): SafeHtml {
  return actionForm(
    'refund',
    donationId,
    html`<p class="lead">${refundWords.available(exactMoney(available))}</p>
      <p>${refundWords.how}</p>
      ${textField({
        name: 'amount',
        label: refundWords.amount,
        hint: refundWords.amountHint,
        value: typed ?? typedAmount(available),
        error,
        control: input(html`type="text" inputmode="decimal" autocomplete="off" data-euros`),
      })}
      ${risk === 'none' ? null : html`<p class="notice" data-tone="bad">${refundWords.risk[risk]}</p>`}
      ${
        risk === 'without-reason'
          ? html`<p>
              <label class="cluster"
                ><input type="checkbox" name="accept" value="yes" ${flag('checked', accepted === true)} /><span
                  >${refundWords.accept}</span
                ></label
              >
            </p>`
          : null
      }
      <button type="submit" class="button">${refundWords.button}</button>`,
    { payment: paymentId, wish: wishId, seen: String(available) },
  );
}
