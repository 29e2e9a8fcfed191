import { html, type SafeHtml } from '@remix-run/html-template';
import type { DonationField, TypedFields } from '../../domain/donations/payments/donation-request.ts';
import { flag, input, textField } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** "My message may be on the site": never ticked beforehand. */
export function shareChoice(
  typed: TypedFields,
  messages: ReadonlyMap<DonationField, string>,
  locale: LocaleContext,
): SafeHtml {
  const { donations: t } = locale;
  return html`<div class="field">
      <label class="tick"
        ><input
          type="checkbox"
          id="shareMessage"
          name="shareMessage"
          value="yes"
          aria-describedby="shareMessage-hint"
          ${flag('checked', Boolean(typed.shareMessage))}
        /><span>${t.form.share}</span></label
      >
      <p class="quiet" id="shareMessage-hint"><small>${t.form.shareHint}</small></p>
    </div>
    ${textField({
      name: 'shareName',
      label: t.form.shareName,
      value: typed.shareName,
      error: messages.get('shareName'),
      optional: true,
      control: input(html`type="text" autocomplete="given-name"`),
      locale,
    })}`;
}
