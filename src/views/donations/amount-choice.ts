import { html, type SafeHtml } from '@remix-run/html-template';
import { cents } from '../../domain/donations/money/cents.ts';
import {
  presetFields,
  type DonationField,
  type TypedFields,
} from '../../domain/donations/payments/donation-request.ts';
import type { DonationPage } from './donation-page.ts';
import { dutchText } from '../ui/dutch-text.ts';
import { describedBy, errorOf, input, textField, tile } from '../ui/fields.ts';
import { presetGroups, type PresetGroup } from './preset-groups.ts';
import { typedAmount } from './typed-amount.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** Amounts to choose from, those of each frequency apart, and a field for any other. A filled field wins from a chosen amount. */
export function amountChoice(
  { presets }: DonationPage,
  typed: TypedFields,
  messages: ReadonlyMap<DonationField, string>,
  locale: LocaleContext,
): SafeHtml {
  const { donations: t } = locale;
  const errors = Object.values(presetFields).flatMap((name) => {
    const error = messages.get(name);
    return error === undefined ? [] : [{ name, error }];
  });
  return html`<fieldset class="choices" ${describedBy(errors.map(({ name }) => `${name}-error`))}>
    <legend>${t.form.amount}</legend>
    ${errors.map(({ name, error }) => errorOf(name, error, locale))}
    <div class="tiles" data-tiles="amount">
      ${presetGroups(presets).map((group) => tilesOf(group, typed, locale))}
      ${textField({
        name: 'otherAmount',
        label: t.form.otherLabel,
        value: typed.otherAmount,
        error: messages.get('otherAmount'),
        control: input(html`type="text" inputmode="decimal" placeholder=" " data-euros`),
        locale,
      })}
    </div>
  </fieldset>`;
}

function tilesOf({ name, frequencies, presets }: PresetGroup, typed: TypedFields, locale: LocaleContext): SafeHtml {
  const values = presets.map((preset) => typedAmount(preset.cents));
  const usual = values[1] ?? values[0];
  const chosen = typed[name] || (typed.otherAmount ? undefined : usual);
  return html`<div class="group" data-for="${frequencies.join(' ')}">
    ${presets.map(({ cents: amount, makesPossible }, index) => {
      const value = typedAmount(amount);
      return tile({
        id: index === 0 ? name : `${name}-${value}`,
        name,
        value,
        label: locale.money(cents(amount)),
        ...(makesPossible && { note: dutchText(makesPossible, locale) }),
        isChosen: value === chosen,
      });
    })}
  </div>`;
}
