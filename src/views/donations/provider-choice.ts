import { html, type SafeHtml } from '@remix-run/html-template';
import type { ProviderName } from '../../domain/donations/provider/provider.ts';
import type { DonationPage } from './donation-page.ts';
import { dutchText } from '../ui/dutch-text.ts';
import { flag } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** The button to the second provider, in the words of the settings; only where both are there. */
export function providerChoice(
  { otherWay }: DonationPage,
  providers: readonly ProviderName[],
  locale: LocaleContext,
): SafeHtml | null {
  if (otherWay === undefined) return null;
  return html`<div class="pay" data-other-way ${flag('hidden', providers.length < 2)}>
    <button type="submit" class="button" data-quiet name="via" value="stripe">${dutchText(otherWay, locale)}</button>
    <p class="quiet"><small>${locale.donations.form.otherWayNote}</small></p>
  </div>`;
}
