import { html, type SafeHtml } from '@remix-run/html-template';
import type { MissedDebitNow } from '../donations/pay-missed-debit.ts';
import { donations as t } from '../i18n/nl/donations.ts';
import { routes } from '../routes.ts';
import type { DonationPage } from './donation-page.ts';
import { facts } from './facts.ts';
import { hidden } from './fields.ts';
import { formatMoney } from './format.ts';
import { purposeName } from './purpose-name.ts';

/** What was missed, and one button. */
export function missedDebit(
  { amount, purpose, mode }: Extract<MissedDebitNow, { readonly outcome: 'missed' }>,
  link: string,
  page: DonationPage,
): SafeHtml {
  return html`<div class="outcome flow">
    ${mode === 'test' ? html`<p class="notice">${t.testMode}</p>` : null}
    <p class="lead">${t.missedDebit.text}</p>
    <div class="card flow">
      ${facts([
        [t.status.amount, formatMoney(amount)],
        [t.status.purpose, purposeName(purpose, page)],
      ])}
      ${payForm(link, t.missedDebit.button(formatMoney(amount)))}
      <p class="quiet"><small>${t.missedDebit.note}</small></p>
    </div>
  </div>`;
}

export function payForm(link: string, button: string): SafeHtml {
  return html`<form action="${routes.payMissedDebit}" method="post">
    ${hidden('link', link)}
    <button type="submit" class="button">${button}</button>
  </form>`;
}
