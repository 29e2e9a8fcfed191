import { html, type SafeHtml } from '@remix-run/html-template';
import { pauseMonths, type ChangeError, type GiftChange } from '../donations/change-my-gift.ts';
import type { MyGift } from '../donations/my-gift.ts';
import { recurringFrequencies } from '../donations/frequency.ts';
import { donations as t } from '../i18n/nl/donations.ts';
import { routes } from '../routes.ts';
import { errorOf, flag, hidden, input, textField } from './fields.ts';
import { typedAmount } from './typed-amount.ts';

/** Names of the fields with which a change comes in. */
export const changeFields = ['change', 'amount', 'frequency', 'months'] as const;

export interface TermsTyped {
  readonly amount: string;
  readonly frequency: string;
  readonly error: ChangeError;
}

export function amountAndFrequency(gift: MyGift, link: string, typed: TermsTyped | undefined): SafeHtml {
  const chosen = typed?.frequency ?? gift.frequency;
  const ofAmount = typed !== undefined && typed.error.startsWith('amount');
  return changeForm(
    'terms',
    link,
    html`${textField({
        name: 'amount',
        label: t.myGift.amount,
        hint: t.form.otherHint,
        value: typed?.amount ?? typedAmount(gift.amount),
        error: ofAmount ? t.myGift.errors[typed.error] : undefined,
        control: input(html`type="text" inputmode="decimal" autocomplete="off" data-euros`),
      })}
      <div class="field">
        <label for="frequency">${t.myGift.frequency}</label>
        ${errorOf('frequency', typed && !ofAmount ? t.myGift.errors[typed.error] : undefined)}
        <select id="frequency" name="frequency">
          ${recurringFrequencies.map(
            (value) =>
              html`<option value="${value}" ${flag('selected', value === chosen)}>
                ${t.form.frequencies[value]}
              </option>`,
          )}
        </select>
      </div>
      <button type="submit" class="button">${t.myGift.save}</button>`,
  );
}

export function pause(link: string): SafeHtml {
  return changeForm(
    'pause',
    link,
    html`<h3>${t.myGift.pause}</h3>
      <p>${t.myGift.pauseText}</p>
      <div class="field">
        <label for="months">${t.myGift.pauseLabel}</label>
        <select id="months" name="months">
          ${pauseMonths.map((months) => html`<option value="${months}">${t.myGift.pauseMonths[months]}</option>`)}
        </select>
      </div>
      <button type="submit" class="button" data-quiet>${t.myGift.pauseButton}</button>`,
  );
}

/** Two steps, so that a slip of the finger stops nothing. */
export function stop(link: string, text: string = t.myGift.stopText): SafeHtml {
  return changeForm(
    'stop',
    link,
    html`<h3>${t.myGift.stop}</h3>
      <p>${text}</p>
      ${confirmed(t.myGift.stopButton, t.myGift.stopConfirm)}`,
  );
}

export function confirmed(open: string, confirm: string): SafeHtml {
  return html`<details>
    <summary>${open}</summary>
    <p><button type="submit" class="button">${confirm}</button></p>
  </details>`;
}

export function changeForm(change: GiftChange['kind'], link: string, content: SafeHtml): SafeHtml {
  return html`<form action="${routes.myGift}" method="post" class="card flow" data-change="${change}" novalidate>
    ${content} ${hidden('link', link)} ${hidden('change', change)}
  </form>`;
}
