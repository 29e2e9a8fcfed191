import { html, type SafeHtml } from '@remix-run/html-template';
import type { DonationField, TypedFields } from '../../domain/donations/payments/donation-request.ts';
import { flag, input, textarea, textField } from '../ui/fields.ts';
import { shareChoice } from './share-choice.ts';
import type { LocaleContext } from '../ui/locale.ts';

export function donorFields(
  typed: TypedFields,
  messages: ReadonlyMap<DonationField, string>,
  locale: LocaleContext,
): SafeHtml {
  const { donations: t } = locale;
  const { message = '' } = typed;
  const error = messages.get('message');
  return html`<fieldset class="donor flow">
    <legend>${t.form.donor}</legend>
    <p>${t.form.donorHint}</p>
    ${textField({
      name: 'email',
      label: t.form.email,
      hint: t.form.emailHint,
      value: typed.email,
      error: messages.get('email'),
      optional: true,
      control: input(html`type="email" autocomplete="email" spellcheck="false"`),
      locale,
    })}
    ${textField({
      name: 'name',
      label: t.form.name,
      value: typed.name,
      error: messages.get('name'),
      optional: true,
      control: input(html`type="text" autocomplete="name"`),
      locale,
    })}
    <details ${flag('open', message !== '' || error !== undefined)}>
      <summary>${t.form.message} <span class="quiet">${t.form.optional}</span></summary>
      <div class="flow">
        ${textField({
          name: 'message',
          label: t.form.messageLabel,
          hint: t.form.messageHint,
          value: message,
          error,
          control: textarea(3),
          locale,
        })}
        ${shareChoice(typed, messages, locale)}
      </div>
    </details>
  </fieldset>`;
}
