import { html, type SafeHtml } from '@remix-run/html-template';
import type { MyGift } from '../../domain/donations/self-service/my-gift.ts';
import { descriptionList } from '../ui/description-list.ts';
import { changeForm, confirmed } from './gift-changes.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** What we know of the donor, to take along or to have taken away. */
export function giftData({ donor, erased }: MyGift, link: string, locale: LocaleContext): SafeHtml {
  const { donations: t, routes } = locale;
  return html`<section class="flow">
    <h2>${t.myGift.data}</h2>
    ${erased ? html`<p>${t.myGift.erased}</p>` : null}
    ${
      donor === undefined
        ? null
        : descriptionList([
            [t.form.name, donor.name],
            [t.form.email, donor.email],
            [t.form.messageLabel, donor.message],
          ])
    }
    <p><a href="${routes.myGiftOf(link)}&amp;download=json" download="${t.myGift.fileName}">${t.myGift.download}</a></p>
    ${
      erased
        ? null
        : changeForm(
            'erase',
            link,
            html`<h3>${t.myGift.erase}</h3>
              <p>${t.myGift.eraseText}</p>
              ${confirmed(t.myGift.eraseButton, t.myGift.eraseConfirm)}`,
            locale,
          )
    }
  </section>`;
}
