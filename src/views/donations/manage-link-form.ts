import { html, type SafeHtml } from '@remix-run/html-template';
import { endpoints } from '../../routes.ts';
import { input, textField } from '../ui/fields.ts';
import type { Speech } from '../ui/speech.ts';
import { spoken } from '../ui/spoken.ts';

/** "Send me my link": asks for an address only. */
export function manageLinkForm(
  speech: Speech,
  { email, error }: { readonly email?: string; readonly error?: string } = {},
): SafeHtml {
  const { donations: t } = speech;
  return html`<h2>${t.manageLink.title}</h2>
    <p>${t.manageLink.text}</p>
    <form action="${endpoints.manageLink}" method="post" class="flow" novalidate>
      ${textField({
        name: 'giftEmail',
        label: t.manageLink.email,
        value: email,
        error,
        control: input(html`type="email" autocomplete="email" spellcheck="false"`),
        speech,
      })}${spoken(speech)}
      <button type="submit" class="button" data-quiet>${t.manageLink.button}</button>
    </form>`;
}
