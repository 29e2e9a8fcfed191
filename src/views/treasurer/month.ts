import { html, type SafeHtml } from '@remix-run/html-template';
import { referenceOf } from '../../domain/donations/outbox/compose-mail.ts';
import type { Mode } from '../../domain/donations/provider/provider.ts';
import { moneyKinds } from '../../i18n/nl/treasurer/money.ts';
import { monthWords } from '../../i18n/nl/treasurer/month.ts';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import type { Booking } from '../../domain/treasurer/booking.ts';
import { cents } from '../../domain/donations/money/cents.ts';
import { payouts } from '../../i18n/nl/payouts.ts';
import { noName, type MonthBooks, type SplitTotal } from '../../domain/treasurer/month-books.ts';
import type { MonthPayouts } from '../../domain/treasurer/month-payouts.ts';
import { monthsAround } from '../../domain/treasurer/months.ts';
import type { DonationPage } from '../donations/donation-page.ts';
import { noticeText } from '../ui/notice.ts';
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
      <nav class="cluster no-print" aria-label="${monthWords.around}">
        <a class="chip" href="${monthAddress(mode, before)}">‹ ${monthName(before)}</a>
        <a class="chip" href="${monthAddress(mode, after)}">${monthName(after)} ›</a>
        <a class="chip" href="${yearAddress(mode, Number(month.slice(0, 4)))}"
          >${monthWords.year(Number(month.slice(0, 4)))}</a
        >
      </nav>
    </div>
    ${isFirst ? together(books, costsKnown) : null}
    ${isFirst && purposes.length > 0 ? splitTable(monthWords.purposes, purposes, costsKnown, (key) => purposeWords(key, page)) : null}
    ${isFirst && ways.length > 0 ? splitTable(monthWords.ways, ways, costsKnown, wayWords) : null}
    ${paidOut && payoutsSection(paidOut.payouts, paidOut)}
    ${paidOut && differencesSection(paidOut.differences, paidOut.explanations, mode, month)}
    ${lines(books, isFirst, page)}
  </div>`;
}

export function modeChoice(mode: Mode, addressOf: (mode: Mode) => string): SafeHtml {
  const modes = ['live', 'test'] as const;
  return html`<nav class="cluster no-print" aria-label="${shellWords.modes.label}">
      ${modes.map(
        (one) =>
          html`<a class="chip" href="${addressOf(one)}" ${one === mode ? html`aria-current="true"` : null}
            >${shellWords.modes[one]}</a
          >`,
      )}
    </nav>
    ${mode === 'test' ? html`<p class="notice">${shellWords.testNotice}</p>` : null}`;
}

function together({ kinds, net, costs }: MonthBooks, costsKnown: boolean): SafeHtml {
  const rows = kinds.map(({ kind, count, cents: amount }) => [moneyKinds[kind], String(count), exactMoney(amount)]);
  const ends = costsKnown
    ? [
        [monthWords.beforeCosts, '', exactMoney(net)],
        [monthWords.costs, '', exactMoney(cents(0 - costs))],
      ]
    : [[monthWords.costs, '', monthWords.costsUnknown]];
  return html`<div class="flow">
    ${table({
      caption: monthWords.together,
      head: [monthWords.what, monthWords.count, monthWords.amount],
      rows: [...rows, ...ends],
      foot: [
        costsKnown ? monthWords.afterCosts : monthWords.net,
        '',
        exactMoney(costsKnown ? cents(net - costs) : net),
      ],
      numbers: 2,
    })}
    <p class="quiet"><small>${costsKnown ? monthWords.costsText : monthWords.costsMissing}</small></p>
  </div>`;
}

export function splitTable(
  caption: string,
  totals: readonly SplitTotal[],
  costsKnown: boolean,
  words: (name: string) => string,
): SafeHtml {
  return table({
    caption,
    head: [
      monthWords.name,
      monthWords.gifts,
      monthWords.received,
      monthWords.back,
      ...(costsKnown ? [payouts.costs] : []),
      monthWords.left,
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

export function wayWords(way: string): string {
  const [provider = '', method] = way.split(' ');
  return method === undefined ? providerName(provider) : `${providerName(provider)}, ${methodName(method)}`;
}

function lines(books: MonthBooks, isFirst: boolean, page: DonationPage): SafeHtml {
  const { mode, month, next } = books;
  if (books.lines.length === 0) return html`<p>${monthWords.none}</p>`;
  return html`<div class="flow">
    ${table({
      caption: monthWords.lines,
      head: [
        shellWords.reference,
        monthWords.day,
        monthWords.what,
        monthWords.purposes,
        monthWords.ways,
        monthWords.amount,
      ],
      rows: books.lines.map((line) => lineCells(line, page)),
      numbers: 1,
    })}
    <p class="cluster no-print">
      ${isFirst ? null : html`<a class="button" data-quiet href="${monthAddress(mode, month)}">${monthWords.first}</a>`}
      ${next ? html`<a class="button" href="${monthAddress(mode, month, next)}">${monthWords.more}</a>` : null}
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
    moneyKinds[kind],
    purposeWords(purpose, page),
    method === undefined ? providerName(provider) : methodName(method),
    exactMoney(amount),
  ];
}
