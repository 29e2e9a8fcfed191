import { html } from '@remix-run/html-template';
import { anyRoom, type Recipients } from '../../domain/participation/recipients.ts';
import { flag, type TextField } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** The rooms that can be written to, by city. Nothing is chosen beforehand: a message that goes to the wrong room is lost. */
export function roomChoice(
  { organisation, rooms }: Recipients,
  { participation: t }: LocaleContext,
  anyRoomLabel: string,
): TextField['control'] {
  return (attributes, chosen) => {
    const option = (value: string, label: string) =>
      html`<option value="${value}" ${flag('selected', value === chosen)}>${label}</option>`;
    return html`<select ${attributes}>
      ${option('', t.form.chooseRoom)}
      ${[...Map.groupBy(rooms, ({ city }) => city)].map(
        ([city, inCity]) =>
          html`<optgroup label="${city}">${inCity.map(({ slug, name }) => option(slug, name))}</optgroup>`,
      )}
      ${organisation && option(anyRoom, anyRoomLabel)}
    </select>`;
  };
}
