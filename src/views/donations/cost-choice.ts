import { html, type SafeHtml } from '@remix-run/html-template';
import { parseAmount } from '../../domain/donations/money/amount.ts';
import { cents } from '../../domain/donations/money/cents.ts';
import { frequencies } from '../../domain/donations/money/frequency.ts';
import { presetGroups } from './preset-groups.ts';
import type { TypedFields } from '../../domain/donations/payments/donation-request.ts';
import { costsKey, costsOf, withCosts, type PaymentCosts } from '../../domain/donations/money/payment-costs.ts';
import type { DonationPage } from './donation-page.ts';
import { flag } from '../ui/fields.ts';
import { filled } from '../ui/filled.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** "I pay the costs too": never ticked beforehand. Nothing where nobody has said what the costs are. */
export function costChoice(
  { costs, presets }: DonationPage,
  typed: TypedFields,
  locale: LocaleContext,
): SafeHtml | null {
  if (costs === undefined) return null;
  const { donations: t, tag } = locale;
  const frequency = frequencies.find((known) => known === typed.frequency) ?? 'once';
  const group = presetGroups(presets).find((one) => one.frequencies.includes(frequency));
  const chosen = parseAmount(typed.otherAmount || (group && typed[group.name]) || '', 'once');
  const usual = group?.presets[1] ?? group?.presets[0];
  const gift = typeof chosen === 'number' ? chosen : cents(usual?.cents ?? 1000);
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
      /><span>${t.costs.label(priceOf(costs, locale))}</span></label
    >
    <p class="quiet" id="coverCosts-hint">
      <small data-arrives
        >${filled(t.live.costs, { gift, paid, arrives: cents(gift - costsOf(gift, costs)) }, tag)}</small
      >
    </p>
  </div>`;
}

/** `€ 0,32`, `€ 0,25 en 1,8%` */
export function priceOf({ fixed, share }: PaymentCosts, { tag, money }: LocaleContext): string {
  const percentage = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  const parts = [fixed > 0 && money(cents(fixed)), share > 0 && percentage.format(share / 10_000)];
  return new Intl.ListFormat(tag).format(parts.filter((part) => part !== false));
}
