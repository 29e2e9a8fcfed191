import { html, type SafeHtml } from '@remix-run/html-template';
import type { DonationField, TypedFields } from '../../domain/donations/payments/donation-request.ts';
import type { DonationPage } from './donation-page.ts';
import { isDutch } from '../ui/dutch-text.ts';
import { flag, textField } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

export function purposeChoice(
  { rooms }: DonationPage,
  typed: TypedFields,
  messages: ReadonlyMap<DonationField, string>,
  locale: LocaleContext,
): SafeHtml {
  const { donations: t } = locale;
  const chosen = typed.purpose ?? 'fund';
  const option = (value: string, label: string, isName = false) =>
    html`<option value="${value}" ${flag('selected', value === chosen)}${isName ? isDutch(locale) : null}>
      ${label}
    </option>`;
  return textField({
    name: 'purpose',
    label: t.form.purpose,
    error: messages.get('purpose'),
    control: (attributes) =>
      html`<p class="quiet" data-without-script><small>${t.form.purposeWithoutScript}</small></p>
        <select ${attributes}>
          ${option('fund', t.form.wholeFund)}
          ${[...Map.groupBy(rooms, ({ city }) => city)].map(
            ([city, inCity]) =>
              html`<optgroup label="${city}">${inCity.map(({ slug, name }) => option(slug, name, true))}</optgroup>`,
          )}
        </select>`,
    locale,
  });
}
