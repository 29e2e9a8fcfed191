import { html, type SafeHtml } from '@remix-run/html-template';
import { referenceOf } from '../../domain/donations/outbox/compose-mail.ts';
import { payouts as t } from '../../i18n/nl/payouts.ts';
import { monthWords } from '../../i18n/nl/treasurer/month.ts';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import { monthOf } from '../../domain/treasurer/months.ts';
import type { MatchedLine, PayoutSum } from '../../domain/treasurer/payout-ports.ts';
import { descriptionList } from '../ui/description-list.ts';
import { giftAddress, monthAddress, payoutAddress } from './addresses.ts';
import { kindWords } from './differences.ts';
import { table } from './table.ts';
import { exactMoney, monthName, shortDate } from './words.ts';

export interface PayoutView {
  readonly payout: PayoutSum;
  readonly lines: readonly MatchedLine[];
  /** Id of the line after which the next page begins; absent on the last. */
  readonly next?: string | undefined;
}

export function payoutPage({ payout, lines, next }: PayoutView): SafeHtml {
  const { id, mode, paidOn, status, reference, onStatement, matched, gross, fees, cents } = payout;
  const month = monthOf(paidOn);
  return html`<div class="sections">
    <div class="flow">
      ${mode === 'test' ? html`<p class="notice">${shellWords.testNotice}</p>` : null}
      ${descriptionList([
        [t.status, t.statuses[status]],
        [t.reference, reference],
        [t.onStatement, onStatement === undefined ? '–' : shortDate(onStatement)],
        [t.matched, t.matchedOf(matched, payout.lines)],
        [t.gross, exactMoney(gross)],
        [t.costs, exactMoney(fees)],
        [t.amount, exactMoney(cents)],
      ])}
      <p class="no-print"><a href="${monthAddress(mode, month)}">${t.back(monthName(month))}</a></p>
    </div>
    <div class="flow">
      ${table({
        caption: t.lines,
        head: [t.what, shellWords.reference, t.status, t.books, t.gross, t.costs],
        rows: lines.map(lineCells),
        numbers: 3,
      })}
      ${next === undefined ? null : html`<p><a class="button" href="${payoutAddress(id, next)}">${monthWords.more}</a></p>`}
    </div>
  </div>`;
}

function lineCells({ kind, itemId, description, match, donationId, booked, cents, fee }: MatchedLine) {
  return [
    kindWords(kind),
    donationId === undefined
      ? (description ?? itemId ?? '–')
      : html`<a href="${giftAddress(donationId)}">${referenceOf(donationId)}</a>`,
    t.matches[match],
    booked === undefined ? '–' : exactMoney(booked),
    exactMoney(cents),
    exactMoney(fee),
  ];
}
