import { html, type SafeHtml } from '@remix-run/html-template';
import { donations as t } from '../i18n/nl/donations.ts';
import { endpoints } from '../routes.ts';
import { input, textField } from './fields.ts';

/** "Send me my link": asks for an address only. */
export function manageLinkForm({ email, error }: { readonly email?: string; readonly error?: string } = {}): SafeHtml {
  return html`<h2>${t.manageLink.title}</h2>
    <p>${t.manageLink.text}</p>
    <form action="${endpoints.manageLink}" method="post" class="flow" novalidate>
      ${textField({
        name: 'giftEmail',
        label: t.manageLink.email,
        value: email,
        error,
        control: input(html`type="email" autocomplete="email" spellcheck="false"`),
      })}
      <button type="submit" class="button" data-quiet>${t.manageLink.button}</button>
    </form>`;
}
