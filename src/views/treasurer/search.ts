import { html, type SafeHtml } from '@remix-run/html-template';
import { referenceOf } from '../../domain/donations/outbox/compose-mail.ts';
import { purposeKey } from '../../domain/donations/money/purpose.ts';
import { giftWords } from '../../i18n/nl/treasurer/gift.ts';
import { monthWords } from '../../i18n/nl/treasurer/month.ts';
import { searchWords } from '../../i18n/nl/treasurer/search.ts';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import type { FindError, FoundGift } from '../../domain/treasurer/find-gifts.ts';
import type { DonationPage } from '../donations/donation-page.ts';
import { input, textField } from '../ui/fields.ts';
import { noticeText } from '../ui/notice.ts';
import { giftAddress } from './addresses.ts';
import { table } from './table.ts';
import { exactMoney, purposeWords, shortDate } from './words.ts';

export interface SearchTyped {
  readonly what: string;
  readonly amount: string;
  readonly day: string;
}

/** By POST, so that an address of a donor never stands in the address of a page. */
export function searchPage(
  typed: SearchTyped,
  found: readonly FoundGift[] | FindError | undefined,
  page: DonationPage,
): SafeHtml {
  const error = typeof found === 'string' ? searchWords.errors[found] : undefined;
  return html`<div class="sections">
    ${found === undefined || typeof found === 'string' ? null : results(found, page)}
    <form action="${routes.search}" method="post" class="card flow" novalidate>
      ${error === undefined ? null : noticeText(error)}
      ${textField({
        name: 'what',
        label: searchWords.what,
        hint: searchWords.whatHint,
        value: typed.what,
        control: input(html`type="text" autocomplete="off" spellcheck="false"`),
      })}
      <p>${searchWords.or}</p>
      ${textField({
        name: 'amount',
        label: searchWords.amount,
        value: typed.amount,
        control: input(html`type="text" inputmode="decimal" autocomplete="off" data-euros`),
      })}
      ${textField({
        name: 'day',
        label: searchWords.day,
        hint: searchWords.dayHint,
        value: typed.day,
        control: input(html`type="date" data-euros`),
      })}
      <button type="submit" class="button">${searchWords.button}</button>
    </form>
  </div>`;
}

function results(found: readonly FoundGift[], page: DonationPage): SafeHtml {
  if (found.length === 0) return noticeText(searchWords.none, 'neutral');
  return table({
    caption: searchWords.found(found.length),
    head: [
      shellWords.reference,
      monthWords.day,
      giftWords.status,
      monthWords.purposes,
      giftWords.frequency,
      monthWords.amount,
    ],
    rows: found.map(({ donation, since }) => [
      html`<a href="${giftAddress(donation.id)}">${referenceOf(donation.id)}</a>`,
      since === undefined ? '' : shortDate(since),
      giftWords.statuses[donation.status],
      purposeWords(purposeKey(donation.purpose), page),
      giftWords.frequencies[donation.frequency],
      exactMoney(donation.amount),
    ]),
    numbers: 1,
  });
}
