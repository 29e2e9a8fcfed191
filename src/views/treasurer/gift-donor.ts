import { html, type SafeHtml } from '@remix-run/html-template';
import { treasurer as t } from '../../i18n/nl/treasurer.ts';
import type { GiftBooks } from '../../treasurer/gift-books.ts';
import { facts } from '../facts.ts';
import { confirmed } from '../gift-changes.ts';
import { actionForm } from './action-form.ts';

/** Who gave, to look up, to hand over and to take away. */
export function giftDonor({ donation, donor, ofSameAddress }: GiftBooks): SafeHtml {
  return html`<section class="flow">
    <h2>${t.gift.donor}</h2>
    ${donor === undefined ? html`<p>${donation.erased ? t.gift.erased : t.gift.anonymous}</p>` : null}
    ${
      donor &&
      facts([
        [t.gift.name, donor.name],
        [t.gift.email, donor.email],
        [t.gift.message, donor.message],
      ])
    }
    ${ofSameAddress > 1 ? html`<p>${t.gift.same(ofSameAddress)}</p>` : null}
    ${actionForm(
      'export',
      donation.id,
      html`<p>${t.gift.downloadText}</p>
        <button type="submit" class="button" data-quiet>${t.gift.download}</button>`,
    )}
    ${
      donation.erased
        ? null
        : actionForm(
            'erase',
            donation.id,
            html`<p>${t.gift.eraseText(ofSameAddress)}</p>
              ${confirmed(t.gift.erase, t.gift.eraseConfirm)}`,
          )
    }
  </section>`;
}
