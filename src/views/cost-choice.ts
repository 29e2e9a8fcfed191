import { html, type SafeHtml } from '@remix-run/html-template';
import { parseAmount } from '../donations/amount.ts';
import { cents } from '../donations/cents.ts';
import type { TypedFields } from '../donations/donation-request.ts';
import { costsKey, costsOf, withCosts, type PaymentCosts } from '../donations/payment-costs.ts';
import { donations as t } from '../i18n/nl/donations.ts';
import type { DonationPage } from './donation-page.ts';
import { flag } from './fields.ts';
import { filled } from './filled.ts';
import { formatMoney } from './format.ts';

/** "I pay the costs too": never ticked beforehand. Nothing where nobody has said what the costs are. */
export function costChoice({ costs, presets }: DonationPage, typed: TypedFields): SafeHtml | null {
  if (costs === undefined) return null;
  const chosen = parseAmount(typed.otherAmount || typed.amount || '', 'once');
  const gift = typeof chosen === 'number' ? chosen : cents((presets[1] ?? presets[0])?.cents ?? 1000);
  const paid = withCosts(gift, costs);
  return html`<div class="field">
    <label class="tick"
      ><input
        type="checkbox"
        id="coverCosts"
        name="coverCosts"
        value="${costsKey(costs)}"
        aria-describedby="coverCosts-hint"
        ${flag('checked', Boolean(typed.coverCosts))}
      /><span>${t.costs.label(priceOf(costs))}</span></label
    >
    <p class="quiet" id="coverCosts-hint">
      <small data-arrives>${filled(t.live.costs, { gift, paid, arrives: cents(gift - costsOf(gift, costs)) })}</small>
    </p>
  </div>`;
}

/** `€ 0,32`, `€ 0,25 en 1,8%` */
export function priceOf({ fixed, share }: PaymentCosts): string {
  const percentage = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 2 });
  const parts = [fixed > 0 && formatMoney(cents(fixed)), share > 0 && percentage.format(share / 10_000)];
  return parts.filter(Boolean).join(' en ');
}
