import { html, type SafeHtml } from '@remix-run/html-template';
import { payouts } from '../../i18n/nl/payouts.ts';
import { monthWords } from '../../i18n/nl/treasurer/month.ts';
import { yearWords } from '../../i18n/nl/treasurer/year.ts';
import { cents, sum, type Cents } from '../../domain/donations/money/cents.ts';
import type { KindTotal } from '../../domain/treasurer/month-books.ts';
import type { YearBooks } from '../../domain/treasurer/year-books.ts';
import { monthAddress, yearAddress } from './addresses.ts';
import type { DonationPage } from '../donations/donation-page.ts';
import { modeChoice, splitTable, wayWords } from './month.ts';
import { table } from './table.ts';
import { exactMoney, monthName, providerName, purposeWords } from './words.ts';

export function yearPage(books: YearBooks, page: DonationPage): SafeHtml {
  const { mode, year, years, months, kinds, net, costs, costsKnown, purposes, ways, stillOwed } = books;
  const others = years.filter((one) => one !== year);
  return html`<div class="sections">
    <div class="flow">
      ${modeChoice(mode, (one) => yearAddress(one, year))}
      ${
        others.length === 0
          ? null
          : html`<nav class="cluster no-print" aria-label="${yearWords.others}">
              ${others.map((one) => html`<a class="chip" href="${yearAddress(mode, one)}">${one}</a>`)}
            </nav>`
      }
    </div>
    ${table({
      caption: yearWords.title(year),
      head: [
        yearWords.month,
        monthWords.gifts,
        monthWords.received,
        monthWords.back,
        ...(costsKnown ? [payouts.costs] : []),
        monthWords.left,
      ],
      rows: months.map((one) => [
        html`<a href="${monthAddress(mode, one.month)}">${monthName(one.month)}</a>`,
        ...amounts(one.kinds, one.net, costsKnown ? one.costs : undefined),
      ]),
      foot: [yearWords.total, ...amounts(kinds, net, costsKnown ? costs : undefined)],
      numbers: costsKnown ? 5 : 4,
    })}
    <p class="quiet"><small>${costsKnown ? monthWords.costsText : monthWords.costsMissing}</small></p>
    ${purposes.length === 0 ? null : splitTable(monthWords.purposes, purposes, costsKnown, (key) => purposeWords(key, page))}
    ${ways.length === 0 ? null : splitTable(monthWords.ways, ways, costsKnown, wayWords)}
    ${stillOwed.length === 0 ? null : owedTable(year, stillOwed)}
  </div>`;
}

function owedTable(year: number, owed: YearBooks['stillOwed']): SafeHtml {
  return html`<div class="flow">
    ${table({
      caption: yearWords.stillOwed(year),
      head: [monthWords.name, monthWords.amount],
      rows: owed.map((one) => [providerName(one.provider), exactMoney(one.cents)]),
      numbers: 1,
    })}
    <p class="quiet"><small>${yearWords.stillOwedText}</small></p>
  </div>`;
}

function amounts(kinds: readonly KindTotal[], net: Cents, costs: Cents | undefined): string[] {
  const gifts = kinds.filter(({ kind }) => kind === 'gift');
  const received = sum(gifts.map((one) => one.cents));
  const count = gifts.reduce((all, one) => all + one.count, 0);
  return [
    String(count),
    exactMoney(received),
    exactMoney(cents(net - received)),
    ...(costs === undefined ? [] : [exactMoney(costs)]),
    exactMoney(cents(net - (costs ?? 0))),
  ];
}
