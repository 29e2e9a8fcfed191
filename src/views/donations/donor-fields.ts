import { html, type SafeHtml } from '@remix-run/html-template';
import type { DonationField, TypedFields } from '../../domain/donations/payments/donation-request.ts';
import { costChoice } from './cost-choice.ts';
import type { DonationPage } from './donation-page.ts';
import { flag, input, textarea, textField } from '../ui/fields.ts';
import { shareChoice } from './share-choice.ts';
import type { LocaleContext } from '../ui/locale.ts';

const unfolding = [
  'name',
  'message',
  'shareMessage',
  'shareName',
  'coverCosts',
] as const satisfies readonly DonationField[];

/** What may stay empty unfolds. The address comes after it: who gives more often has to fill that in, and sees it at once. */
export function donorFields(
  page: DonationPage,
  typed: TypedFields,
  messages: ReadonlyMap<DonationField, string>,
  locale: LocaleContext,
): SafeHtml {
  const { donations: t } = locale;
  const isFilled = unfolding.some((name) => typed[name] || messages.has(name));
  return html`<details ${flag('open', isFilled)} data-more>
      <summary>${t.form.more}</summary>
      <div class="flow">
        ${textField({
          name: 'name',
          label: t.form.name,
          value: typed.name,
          error: messages.get('name'),
          optional: true,
          control: input(html`type="text" autocomplete="name"`),
          locale,
        })}
        ${textField({
          name: 'message',
          label: t.form.messageLabel,
          hint: t.form.messageHint,
          value: typed.message,
          error: messages.get('message'),
          optional: true,
          control: textarea(3),
          locale,
        })}
        ${shareChoice(typed, messages, locale)} ${costChoice(page, typed, locale)}
      </div>
    </details>
    <div data-email>
      ${textField({
        name: 'email',
        label: t.form.email,
        hint: t.form.emailHint,
        value: typed.email,
        error: messages.get('email'),
        control: input(html`type="email" autocomplete="email" spellcheck="false" placeholder=" "`),
        locale,
      })}
    </div>`;
}
