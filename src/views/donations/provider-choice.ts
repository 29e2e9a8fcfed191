import { html, type SafeHtml } from '@remix-run/html-template';
import type { ProviderName } from '../../domain/donations/provider/provider.ts';
import type { DonationPage } from './donation-page.ts';
import { dutchText } from '../ui/dutch-text.ts';
import { choices, flag } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** The choice between two providers, in the words of the settings; only where both are there. */
export function providerChoice(
  { otherWay }: DonationPage,
  {
    providers = [],
    via = 'mollie',
  }: { readonly providers?: readonly ProviderName[]; readonly via?: ProviderName | undefined },
  locale: LocaleContext,
): SafeHtml | null {
  const { donations: t } = locale;
  if (otherWay === undefined) return null;
  const options = [
    { value: 'mollie', label: t.form.usualWay },
    { value: 'stripe', label: dutchText(otherWay, locale), note: t.form.otherWayNote },
  ];
  return html`<div data-other-way ${flag('hidden', providers.length < 2)}>
    ${choices('via', t.form.way, options, via, { locale })}
  </div>`;
}
