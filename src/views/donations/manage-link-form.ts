import { html, type SafeHtml } from '@remix-run/html-template';
import { endpoints } from '../../routes.ts';
import { input, textField } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';
import { languageInput } from '../ui/language-input.ts';

/** "Send me my link": asks for an address only. */
export function manageLinkForm(
  locale: LocaleContext,
  { email, error }: { readonly email?: string; readonly error?: string } = {},
): SafeHtml {
  const { donations: t } = locale;
  return html`<h2>${t.manageLink.title}</h2>
    <p>${t.manageLink.text}</p>
    <form action="${endpoints.manageLink}" method="post" class="flow" novalidate>
      ${textField({
        name: 'giftEmail',
        label: t.manageLink.email,
        value: email,
        error,
        control: input(html`type="email" autocomplete="email" spellcheck="false"`),
        locale,
      })}${languageInput(locale)}
      <button type="submit" class="button" data-quiet>${t.manageLink.button}</button>
    </form>`;
}
