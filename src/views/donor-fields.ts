import { html, type SafeHtml } from '@remix-run/html-template';
import type { DonationField, TypedFields } from '../donations/donation-request.ts';
import { donations as t } from '../i18n/nl/donations.ts';
import { flag, input, textarea, textField } from './fields.ts';
import { shareChoice } from './share-choice.ts';

export function donorFields(typed: TypedFields, messages: ReadonlyMap<DonationField, string>): SafeHtml {
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
    })}
    ${textField({
      name: 'name',
      label: t.form.name,
      value: typed.name,
      error: messages.get('name'),
      optional: true,
      control: input(html`type="text" autocomplete="name"`),
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
        })}
        ${shareChoice(typed, messages)}
      </div>
    </details>
  </fieldset>`;
}
