import { html, type SafeHtml } from '@remix-run/html-template';
import type { ProviderName } from '../donations/provider.ts';
import { donations as t } from '../i18n/nl/donations.ts';
import type { DonationPage } from './donation-page.ts';
import { choices, flag } from './fields.ts';

/** The choice between two providers, in the words of the settings; only where both are there. */
export function wayChoice(
  { otherWay }: DonationPage,
  { providers = [], via = 'mollie' }: { readonly providers?: readonly ProviderName[]; readonly via?: ProviderName },
): SafeHtml | null {
  if (otherWay === undefined) return null;
  const options = [
    { value: 'mollie', label: t.form.usualWay },
    { value: 'stripe', label: otherWay, note: t.form.otherWayNote },
  ];
  return html`<div data-other-way ${flag('hidden', providers.length < 2)}>
    ${choices('via', t.form.way, options, via)}
  </div>`;
}
