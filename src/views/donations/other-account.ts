import { html, type SafeHtml } from '@remix-run/html-template';
import { accountProof } from '../../domain/donations/self-service/change-account.ts';
import type { DonationPage } from './donation-page.ts';
import { mandate } from './gift-promise.ts';
import type { MyGift } from '../../domain/donations/self-service/my-gift.ts';
import { hidden } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** What the field `change` says; the other changes are of the gift itself and need no payment. */
export const accountChange = 'account';

/** What is paid and what for, then the permission in the words that the bank wants, then the button. */
export function otherAccount(gift: MyGift, link: string, page: DonationPage, locale: LocaleContext): SafeHtml {
  const { donations: t, money, routes } = locale;
  const { title, text, underWay, button } = t.myGift.account;
  const amount = money(accountProof);
  return html`<form action="${routes.myGift}" method="post" class="card flow" data-change="${accountChange}" novalidate>
    <h3>${title}</h3>
    <p>${text(amount, money(gift.amount))}</p>
    ${mandate(page, locale)}
    <p class="quiet"><small>${underWay}</small></p>
    <button type="submit" class="button" data-quiet>${button(amount)}</button>
    ${hidden('link', link)} ${hidden('change', accountChange)}
  </form>`;
}
