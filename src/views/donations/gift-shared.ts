import { html, type SafeHtml } from '@remix-run/html-template';
import type { MyGift } from '../../domain/donations/self-service/my-gift.ts';
import { changeForm } from './gift-changes.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** What became of the message for the site, and the button that takes it back. */
export function giftShared({ donor }: MyGift, link: string, locale: LocaleContext): SafeHtml | null {
  const { donations: t, routes } = locale;
  const shared = donor?.shared;
  if (shared === undefined) return null;
  const { title, states, name, noName, see, withdrawText, withdraw } = t.myGift.shared;
  return html`<section class="flow">
    <h2>${title}</h2>
    <p>${states[shared.state]} ${shared.name === undefined ? noName : name(shared.name)}</p>
    ${shared.state === 'approved' ? html`<p><a href="${routes.giftMessages}">${see}</a></p>` : null}
    ${changeForm(
      'withdraw-message',
      link,
      html`<p>${withdrawText}</p>
        <button type="submit" class="button" data-quiet>${withdraw}</button>`,
      locale,
    )}
  </section>`;
}
