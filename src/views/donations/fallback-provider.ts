import { html, type SafeHtml } from '@remix-run/html-template';
import { donationFields, type TypedFields } from '../../domain/donations/payments/donation-request.ts';
import type { ProviderName } from '../../domain/donations/provider/provider.ts';
import { endpoints } from '../../routes.ts';
import { hiddenFields } from './donation-form.ts';
import { hidden } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';
import { languageInput } from '../ui/language-input.ts';

/** One click to pay through another provider; everything that was typed goes along. */
export function fallbackProviderForm(
  provider: ProviderName,
  typed: TypedFields,
  attemptKey: string,
  locale: LocaleContext,
): SafeHtml {
  return html`<form action="${endpoints.donations}" method="post" class="cluster">
    ${donationFields.map((name) => hidden(name, typed[name] ?? ''))}
    ${hidden(hiddenFields.attemptKey, attemptKey)}${languageInput(locale)} ${providerButton(provider, locale)}
  </form>`;
}

/** For a form that says for which gift it is. */
export function providerButton(provider: ProviderName, { donations: t }: LocaleContext): SafeHtml {
  return html`<button type="submit" class="button" name="${hiddenFields.provider}" value="${provider}">
    ${t.notices.otherWay[provider].button}
  </button>`;
}
