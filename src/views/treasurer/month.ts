import { html, type SafeHtml } from '@remix-run/html-template';
import { referenceOf } from '../../donations/compose-mail.ts';
import type { Mode } from '../../donations/provider.ts';
import { treasurer as t } from '../../i18n/nl/treasurer.ts';
import type { Booking } from '../../treasurer/booking.ts';
import { cents } from '../../donations/cents.ts';
import { payouts } from '../../i18n/nl/payouts.ts';
import { noName, type MonthBooks, type SplitTotal } from '../../treasurer/month-books.ts';
import type { MonthPayouts } from '../../treasurer/month-payouts.ts';
import { monthsAround } from '../../treasurer/months.ts';
import type { DonationPage } from '../donation-page.ts';
import { noticeText } from '../notice.ts';
import { giftAddress, monthAddress, yearAddress } from './addresses.ts';
import { differencesSection } from './differences.ts';
import { payoutsSection, type PayoutAccess } from './payouts.ts';
import { table } from './table.ts';
import { exactMoney, methodName, monthName, providerName, purposeWords, shortDate } from './words.ts';

export interface MonthView {
  readonly books: MonthBooks;
  /** On the first page of its lines only. */
  readonly paidOut?: MonthPayouts & PayoutAccess;
  /** Somebody just said to know why something differs. */
  readonly explained: boolean;
}

export function monthPage({ books, paidOut, explained }: MonthView, page: DonationPage): SafeHtml {
  const { mode, month, purposes, ways } = books;
  const isFirst = paidOut !== undefined;
  const costsKnown = paidOut?.looks.some(({ completeAt }) => completeAt !== undefined) === true;
  const { before, after } = monthsAround(month);
  return html`<div class="sections">
    <div class="flow">
      ${explained ? noticeText(payouts.differences.explained, 'good') : null}
      ${modeChoice(mode, (one) => monthAddress(one, month))}
      <nav class="cluster no-print" aria-label="${t.month.around}">
        <a class="chip" href="${monthAddress(mode, before)}">‹ ${monthName(before)}</a>
        <a class="chip" href="${monthAddress(mode, after)}">${monthName(after)} ›</a>
        <a class="chip" href="${yearAddress(mode, Number(month.slice(0, 4)))}"
          >${t.month.year(Number(month.slice(0, 4)))}</a
        >
      </nav>
    </div>
    ${isFirst ? together(books, costsKnown) : null}
    ${isFirst && purposes.length > 0 ? splitTable(t.month.purposes, purposes, costsKnown, (key) => purposeWords(key, page)) : null}
    ${isFirst && ways.length > 0 ? splitTable(t.month.ways, ways, costsKnown, wayWords) : null}
    ${paidOut && payoutsSection(paidOut.payouts, paidOut)}
    ${paidOut && differencesSection(paidOut.differences, mode, month)} ${lines(books, isFirst, page)}
  </div>`;
}

export function modeChoice(mode: Mode, addressOf: (mode: Mode) => string): SafeHtml {
  const modes = ['live', 'test'] as const;
  return html`<nav class="cluster no-print" aria-label="${t.modes.label}">
      ${modes.map(
        (one) =>
          html`<a class="chip" href="${addressOf(one)}" ${one === mode ? html`aria-current="true"` : null}
            >${t.modes[one]}</a
          >`,
      )}
    </nav>
    ${mode === 'test' ? html`<p class="notice">${t.testNotice}</p>` : null}`;
}

function together({ kinds, net, costs }: MonthBooks, costsKnown: boolean): SafeHtml {
  const rows = kinds.map(({ kind, count, cents: amount }) => [t.kinds[kind], String(count), exactMoney(amount)]);
  const ends = costsKnown
    ? [
        [t.month.beforeCosts, '', exactMoney(net)],
        [t.month.costs, '', exactMoney(cents(0 - costs))],
      ]
    : [[t.month.costs, '', t.month.costsUnknown]];
  return html`<div class="flow">
    ${table({
      caption: t.month.together,
      head: [t.month.what, t.month.count, t.month.amount],
      rows: [...rows, ...ends],
      foot: [costsKnown ? t.month.afterCosts : t.month.net, '', exactMoney(costsKnown ? cents(net - costs) : net)],
      numbers: 2,
    })}
    <p class="quiet"><small>${costsKnown ? t.month.costsText : t.month.costsMissing}</small></p>
  </div>`;
}

function splitTable(
  caption: string,
  totals: readonly SplitTotal[],
  costsKnown: boolean,
  words: (name: string) => string,
): SafeHtml {
  return table({
    caption,
    head: [
      t.month.name,
      t.month.gifts,
      t.month.received,
      t.month.back,
      ...(costsKnown ? [payouts.costs] : []),
      t.month.left,
    ],
    rows: totals.map(({ name, gifts, received, back, costs, net }) => [
      name === noName ? payouts.noPurpose : words(name),
      String(gifts),
      exactMoney(received),
      exactMoney(back),
      ...(costsKnown ? [exactMoney(costs)] : []),
      exactMoney(cents(net - costs)),
    ]),
    numbers: costsKnown ? 5 : 4,
  });
}

function wayWords(way: string): string {
  const [provider = '', method] = way.split(' ');
  return method === undefined ? providerName(provider) : `${providerName(provider)}, ${methodName(method)}`;
}

function lines(books: MonthBooks, isFirst: boolean, page: DonationPage): SafeHtml {
  const { mode, month, next } = books;
  if (books.lines.length === 0) return html`<p>${t.month.none}</p>`;
  return html`<div class="flow">
    ${table({
      caption: t.month.lines,
      head: [t.reference, t.month.day, t.month.what, t.month.purposes, t.month.ways, t.month.amount],
      rows: books.lines.map((line) => lineCells(line, page)),
      numbers: 1,
    })}
    <p class="cluster no-print">
      ${isFirst ? null : html`<a class="button" data-quiet href="${monthAddress(mode, month)}">${t.month.first}</a>`}
      ${next ? html`<a class="button" href="${monthAddress(mode, month, next)}">${t.month.more}</a>` : null}
    </p>
  </div>`;
}

function lineCells(
  { donationId, bookedOn, kind, purpose, provider, method, cents: amount }: Booking,
  page: DonationPage,
) {
  return [
    html`<a href="${giftAddress(donationId)}">${referenceOf(donationId)}</a>`,
    shortDate(bookedOn),
    t.kinds[kind],
    purposeWords(purpose, page),
    method === undefined ? providerName(provider) : methodName(method),
    exactMoney(amount),
  ];
}
