import { html, type SafeHtml } from '@remix-run/html-template';
import type { DonationStatus } from '../../domain/donations/ledger/donation.ts';
import { isRecurring } from '../../domain/donations/money/frequency.ts';
import type { ProviderName } from '../../domain/donations/provider/provider.ts';
import type { DonationView } from '../../domain/donations/payments/read-donation.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { DonationPage } from './donation-page.ts';
import { descriptionList } from '../ui/description-list.ts';
import { hidden } from '../ui/fields.ts';
import { providerButton } from './fallback-provider.ts';
import { purposeName } from './purpose-name.ts';
import type { LocaleContext } from '../ui/locale.ts';

export interface StatusView {
  readonly donation: DonationView;
  readonly token: string;
  readonly reference: string;
  readonly paidOn?: LocalDate;
  /** A mail says the rest. */
  readonly hasEmail: boolean;
  readonly nextDebit?: LocalDate;
  /** The page has looked again as often as it will by itself. */
  readonly waitedLong: boolean;
}

/** What became of a gift, for who comes back from paying. Amount and state; nothing about a person. */
export function donationStatus(view: StatusView, page: DonationPage, locale: LocaleContext): SafeHtml {
  const { donations: t, money, date } = locale;
  const { donation, waitedLong } = view;
  const said = donation.isNewAccount ? { ...t.status.texts, paid: t.myGift.account.paid } : t.status.texts;
  const text = donation.status === 'open' && waitedLong ? t.status.waited : said[donation.status];
  return html`<div class="outcome flow" data-tone="${tones[donation.status]}">
    ${donation.mode === 'test' ? html`<p class="notice">${t.testMode}</p>` : null}
    <p class="lead" role="status">${text}</p>
    ${actions(view, locale)}
    <div class="card flow">
      <h2>${t.status.facts}</h2>
      ${descriptionList([
        [t.status.amount, money(donation.amount)],
        [t.status.coveredCosts, donation.coveredCosts && money(donation.coveredCosts)],
        [t.status.frequency, t.form.frequencies[donation.frequency]],
        [t.status.purpose, purposeName(donation.purpose, page, locale)],
        [t.status.date, view.paidOn && date(view.paidOn)],
        [t.status.nextDebit, view.nextDebit && date(view.nextDebit)],
        [t.status.reference, view.reference],
      ])}
      ${donation.isNewAccount ? null : mailNote(donation, locale)}
    </div>
    ${donation.status === 'paid' && !donation.isNewAccount ? afterwards(view, locale) : null}
  </div>`;
}

/** One click: the choice is remembered. `other`: who answers, when the provider of before does not. */
export function retryForm(token: string, locale: LocaleContext, other?: ProviderName, isNewAccount = false): SafeHtml {
  const { donations: t, routes } = locale;
  return html`<form action="${routes.donationStatus}" method="post" class="cluster">
    ${hidden('gift', token)} ${other === undefined ? null : providerButton(other, locale)}
    <button type="submit" class="button" ${other && html.raw`data-quiet`}>${t.status.retry}</button>
    ${
      isNewAccount
        ? null
        : html`<a class="button" data-quiet href="${routes.donationFormOf(token)}">${t.status.change}</a>`
    }
  </form>`;
}

const tones: Readonly<Record<DonationStatus, 'good' | 'bad' | 'neutral'>> = {
  created: 'bad',
  open: 'neutral',
  pending: 'neutral',
  authorized: 'neutral',
  paid: 'good',
  failed: 'bad',
  canceled: 'bad',
  expired: 'bad',
  held: 'neutral',
  refunded: 'neutral',
  'charged-back': 'neutral',
};

function actions({ donation, token, waitedLong }: StatusView, locale: LocaleContext): SafeHtml | null {
  const { donations: t, routes } = locale;
  if (donation.canRetry) return retryForm(token, locale, undefined, donation.isNewAccount);
  if (donation.status !== 'open') return null;
  return html`<p class="cluster">
    ${waitedLong ? html`<a class="button" href="${routes.donationStatusOf(token)}">${t.status.waitedAgain}</a>` : null}
    ${donation.checkoutUrl === undefined ? null : html`<a href="${donation.checkoutUrl}">${t.status.continuePaying}</a>`}
  </p>`;
}

/** Who we are, and the one invitation: who gave a mail address gets it there, where we know whether they give every month already. */
function afterwards({ donation, hasEmail }: StatusView, { donations: t, mails, routes }: LocaleContext): SafeHtml {
  const { aboutUs, invitation } = mails.thankYou;
  const invites = !isRecurring(donation.frequency) && !donation.isInsteadOfDebit && !hasEmail;
  return html`${
      invites ? html`<p>${invitation.text} <a href="${routes.donateMonthly}">${invitation.link}</a></p>` : null
    }
    <p>${aboutUs} <a href="${routes.rooms}">${t.status.toRooms}</a></p>
    <p><a href="${routes.donate}">${t.status.again}</a></p>`;
}

function mailNote({ status, frequency }: DonationView, { donations: t }: LocaleContext): SafeHtml | null {
  if (status !== 'paid') return null;
  return html`<p>${isRecurring(frequency) ? t.status.manage : t.status.mail}</p>`;
}
