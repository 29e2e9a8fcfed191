import { html, type SafeHtml } from '@remix-run/html-template';
import { pauseMonths, type ChangeError, type GiftChange } from '../../domain/donations/self-service/change-my-gift.ts';
import type { MyGift } from '../../domain/donations/self-service/my-gift.ts';
import { recurringFrequencies } from '../../domain/donations/money/frequency.ts';
import { errorOf, flag, hidden, input, textField } from '../ui/fields.ts';
import { typedAmount } from './typed-amount.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** Names of the fields with which a change comes in. */
export const changeFields = ['change', 'amount', 'frequency', 'months'] as const;

export interface TermsTyped {
  readonly amount: string;
  readonly frequency: string;
  /** Absent: it is right, but could not be done now. */
  readonly error?: ChangeError;
}

export function amountAndFrequency(
  gift: MyGift,
  link: string,
  typed: TermsTyped | undefined,
  locale: LocaleContext,
): SafeHtml {
  const { donations: t } = locale;
  const chosen = typed?.frequency ?? gift.frequency;
  const wrong = typed?.error;
  const ofAmount = wrong?.startsWith('amount') ?? false;
  return changeForm(
    'terms',
    link,
    html`${textField({
        name: 'amount',
        label: t.myGift.amount,
        hint: t.form.otherHint,
        value: typed?.amount ?? typedAmount(gift.amount),
        error: wrong && ofAmount ? t.myGift.errors[wrong] : undefined,
        control: input(html`type="text" inputmode="decimal" autocomplete="off" data-euros`),
        locale,
      })}
      <div class="field">
        <label for="frequency">${t.myGift.frequency}</label>
        ${errorOf('frequency', wrong && !ofAmount ? t.myGift.errors[wrong] : undefined, locale)}
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
    locale,
  );
}

export function pause(link: string, locale: LocaleContext): SafeHtml {
  const { donations: t } = locale;
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
    locale,
  );
}

/** Two steps, so that a slip of the finger stops nothing. */
export function stop(link: string, locale: LocaleContext, text: string = locale.donations.myGift.stopText): SafeHtml {
  const { donations: t } = locale;
  return changeForm(
    'stop',
    link,
    html`<h3>${t.myGift.stop}</h3>
      <p>${text}</p>
      ${confirmed(t.myGift.stopButton, t.myGift.stopConfirm)}`,
    locale,
  );
}

export function confirmed(open: string, confirm: string): SafeHtml {
  return html`<details>
    <summary>${open}</summary>
    <p><button type="submit" class="button">${confirm}</button></p>
  </details>`;
}

export function changeForm(
  change: GiftChange['kind'],
  link: string,
  content: SafeHtml,
  { routes }: LocaleContext,
): SafeHtml {
  return html`<form action="${routes.myGift}" method="post" class="card flow" data-change="${change}" novalidate>
    ${content} ${hidden('link', link)} ${hidden('change', change)}
  </form>`;
}
