import { html, type SafeHtml } from '@remix-run/html-template';
import { sum } from '../../domain/donations/money/cents.ts';
import type { Mode, ProviderName } from '../../domain/donations/provider/provider.ts';
import { payouts as t } from '../../i18n/nl/payouts.ts';
import type { Look, PayoutSum } from '../../domain/treasurer/payout-ports.ts';
import { isUnread, type AccountCoverage } from '../../domain/treasurer/coverage.ts';
import { payoutAddress } from './addresses.ts';
import { table } from './table.ts';
import { exactMoney, moment, providerName, shortDate } from './words.ts';

export interface PayoutAccess {
  /** In use for gifts. */
  readonly providers: readonly ProviderName[];
  /** Those whose payouts we have a key for. */
  readonly readAt: readonly ProviderName[];
  readonly looks: readonly Look[];
  readonly mode: Mode;
  readonly coverage: readonly AccountCoverage[];
}

export function payoutsSection(payouts: readonly PayoutSum[], access: PayoutAccess): SafeHtml {
  return html`<section class="flow">
    ${
      payouts.length === 0
        ? html`<h2>${t.title}</h2>
            <p>${t.none}</p>`
        : payoutsTable(payouts, access.coverage)
    }
    <ul class="quiet">
      ${access.providers.map((provider) => html`<li><small>${lookWords(provider, access)}</small></li>`)}
    </ul>
  </section>`;
}

function payoutsTable(payouts: readonly PayoutSum[], coverage: readonly AccountCoverage[]): SafeHtml {
  return table({
    caption: t.title,
    head: [t.payout, t.status, t.onStatement, t.matched, t.gross, t.costs, t.amount],
    rows: payouts.map((payout) => {
      const { id, provider, paidOn, status, matched, lines, gross, fees, cents } = payout;
      return [
        html`<a href="${payoutAddress(id)}">${providerName(provider)}, ${shortDate(paidOn)}</a>`,
        t.statuses[status],
        atBank(payout, coverage),
        t.matchedOf(matched, lines),
        exactMoney(gross),
        exactMoney(fees),
        exactMoney(cents),
      ];
    }),
    foot: [
      t.together,
      '',
      '',
      '',
      ...[payouts.map(({ gross }) => gross), payouts.map(({ fees }) => fees), payouts.map(({ cents }) => cents)].map(
        (amounts) => exactMoney(sum(amounts)),
      ),
    ],
    numbers: 4,
  });
}

/** Of days that no file covers nobody knows yet. */
function atBank({ onStatement, status, paidOn }: PayoutSum, coverage: readonly AccountCoverage[]): string {
  if (onStatement !== undefined) return shortDate(onStatement);
  return status === 'paid' && isUnread(coverage, paidOn) ? t.notRead : '–';
}

function lookWords(provider: ProviderName, { readAt, looks, mode }: PayoutAccess): string {
  const name = providerName(provider);
  if (!readAt.includes(provider)) return mode === 'test' ? t.trial(name) : t.noKey(name);
  const look = looks.find((one) => one.provider === provider);
  return look === undefined ? t.never(name) : t.looks[look.outcome](name, moment(look.at));
}
