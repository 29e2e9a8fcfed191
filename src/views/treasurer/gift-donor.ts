import { html, type SafeHtml } from '@remix-run/html-template';
import { giftWords } from '../../i18n/nl/treasurer/gift.ts';
import type { GiftBooks } from '../../domain/treasurer/gift-books.ts';
import { descriptionList } from '../ui/description-list.ts';
import { confirmed } from '../donations/gift-changes.ts';
import { actionForm } from './action-form.ts';

/** Who gave, to look up, to hand over and to take away. */
export function giftDonor({ donation, donor, ofSameAddress }: GiftBooks): SafeHtml {
  return html`<section class="flow">
    <h2>${giftWords.donor}</h2>
    ${donor === undefined ? html`<p>${donation.erased ? giftWords.erased : giftWords.anonymous}</p>` : null}
    ${
      donor &&
      descriptionList([
        [giftWords.name, donor.name],
        [giftWords.email, donor.email],
        [giftWords.message, donor.message],
      ])
    }
    ${ofSameAddress > 1 ? html`<p>${giftWords.same(ofSameAddress)}</p>` : null}
    ${actionForm(
      'export',
      donation.id,
      html`<p>${giftWords.downloadText}</p>
        <button type="submit" class="button" data-quiet>${giftWords.download}</button>`,
    )}
    ${
      donation.erased
        ? null
        : actionForm(
            'erase',
            donation.id,
            html`<p>${giftWords.eraseText(ofSameAddress)}</p>
              ${confirmed(giftWords.erase, giftWords.eraseConfirm)}`,
          )
    }
  </section>`;
}
