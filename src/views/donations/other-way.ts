import { html, type SafeHtml } from '@remix-run/html-template';
import { donationFields, type TypedFields } from '../../domain/donations/payments/donation-request.ts';
import type { ProviderName } from '../../domain/donations/provider/provider.ts';
import { endpoints } from '../../routes.ts';
import { hiddenFields } from './donation-form.ts';
import { hidden } from '../ui/fields.ts';
import type { Speech } from '../ui/speech.ts';
import { spoken } from '../ui/spoken.ts';

/** One click to pay through another provider; everything that was typed goes along. */
export function otherWayForm(via: ProviderName, typed: TypedFields, attemptKey: string, speech: Speech): SafeHtml {
  return html`<form action="${endpoints.donations}" method="post" class="cluster">
    ${donationFields.map((name) => hidden(name, typed[name] ?? ''))}
    ${hidden(hiddenFields.attemptKey, attemptKey)}${spoken(speech)} ${viaButton(via, speech)}
  </form>`;
}

/** For a form that says for which gift it is. */
export function viaButton(via: ProviderName, { donations: t }: Speech): SafeHtml {
  return html`<button type="submit" class="button" name="${hiddenFields.via}" value="${via}">
    ${t.notices.otherWay[via].button}
  </button>`;
}
