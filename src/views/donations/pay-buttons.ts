import { html, type SafeHtml } from '@remix-run/html-template';
import { flag } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** By which button the form was sent; empty: the donor chooses a way to pay on the provider's page. */
export const payWithField = 'payWith';

/**
 * One button, which the script makes to pay with iDEAL at once where that can be done; beside it then "another way", and a wallet that
 * this browser has. Their place is kept free, so that nothing moves when they appear.
 */
export function payButtons({ donations: { form } }: LocaleContext): SafeHtml {
  return html`<div class="pay">
    <button type="submit" class="button" data-pay>${form.button}</button>
    <button type="submit" class="button" data-quiet data-wallet ${flag('hidden', true)}></button>
    <button type="submit" class="button" data-quiet data-otherwise ${flag('hidden', true)}>${form.otherwise}</button>
  </div>`;
}
