import { html, type SafeHtml } from '@remix-run/html-template';
import type { MissedDebitNow } from '../../domain/donations/self-service/pay-missed-debit.ts';
import type { DonationPage } from './donation-page.ts';
import { descriptionList } from '../ui/description-list.ts';
import { hidden } from '../ui/fields.ts';
import { purposeName } from './purpose-name.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** What was missed, and one button. */
export function missedDebit(
  { amount, purpose, mode }: Extract<MissedDebitNow, { readonly outcome: 'missed' }>,
  link: string,
  page: DonationPage,
  locale: LocaleContext,
): SafeHtml {
  const { donations: t, money } = locale;
  return html`<div class="outcome flow">
    ${mode === 'test' ? html`<p class="notice">${t.testMode}</p>` : null}
    <p class="lead">${t.missedDebit.text}</p>
    <div class="card flow">
      ${descriptionList([
        [t.status.amount, money(amount)],
        [t.status.purpose, purposeName(purpose, page, locale)],
      ])}
      ${payForm(locale, link, t.missedDebit.button(money(amount)))}
      <p class="quiet"><small>${t.missedDebit.note}</small></p>
    </div>
  </div>`;
}

export function payForm({ routes }: LocaleContext, link: string, button: string): SafeHtml {
  return html`<form action="${routes.payMissedDebit}" method="post">
    ${hidden('link', link)}
    <button type="submit" class="button">${button}</button>
  </form>`;
}
