import { html, type SafeHtml } from '@remix-run/html-template';
import type { DonationField, TypedFields } from '../../domain/donations/payments/donation-request.ts';
import type { DonationPage } from './donation-page.ts';
import { isDutch } from '../ui/dutch-text.ts';
import { flag, hidden, textField } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** Says what the gift is for, and unfolds to choose another room. */
export function purposeChoice(
  { rooms }: DonationPage,
  typed: TypedFields,
  messages: ReadonlyMap<DonationField, string>,
  locale: LocaleContext,
): SafeHtml {
  const { form } = locale.donations;
  if (rooms.length === 0)
    return html`<p>${form.forFund}</p>
      ${hidden('purpose', 'fund')}`;
  const chosen = typed.purpose ?? 'fund';
  const room = rooms.find(({ slug }) => slug === chosen);
  const option = (value: string, label: string, isName = false) =>
    html`<option value="${value}" ${flag('selected', value === chosen)}${isName ? isDutch(locale) : null}>
      ${label}
    </option>`;
  return html`<p class="quiet" data-without-script><small>${form.purposeWithoutScript}</small></p>
    <details ${flag('open', messages.has('purpose'))} data-purpose>
      <summary data-fund="${form.forFund}" data-room="${form.forRoom}">
        <span>${room ? form.forRoom.replace('{room}', room.name) : form.forFund}</span> ·
        <span class="change">${form.changePurpose}</span>
      </summary>
      ${textField({
        name: 'purpose',
        label: form.purpose,
        error: messages.get('purpose'),
        control: (attributes) =>
          html`<select ${attributes}>
            ${option('fund', form.wholeFund)}
            ${[...Map.groupBy(rooms, ({ city }) => city)].map(
              ([city, inCity]) =>
                html`<optgroup label="${city}">${inCity.map(({ slug, name }) => option(slug, name, true))}</optgroup>`,
            )}
          </select>`,
        locale,
      })}
    </details>`;
}
