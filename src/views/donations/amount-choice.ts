import { html, type SafeHtml } from '@remix-run/html-template';
import { cents } from '../../domain/donations/money/cents.ts';
import type { DonationField, TypedFields } from '../../domain/donations/payments/donation-request.ts';
import type { DonationPage } from './donation-page.ts';
import { dutchText } from '../ui/dutch-text.ts';
import { choices, input, textField } from '../ui/fields.ts';
import { typedAmount } from './typed-amount.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** Preset amounts, and a field for any other. A filled field wins, with or without its radio. */
export function amountChoice(
  { presets }: DonationPage,
  typed: TypedFields,
  messages: ReadonlyMap<DonationField, string>,
  locale: LocaleContext,
): SafeHtml {
  const { donations: t, money } = locale;
  const options = presets.map(({ cents: amount, makesPossible }) => ({
    value: typedAmount(amount),
    label: money(cents(amount)),
    ...(makesPossible !== undefined && { note: dutchText(makesPossible, locale) }),
  }));
  const chosen = typed.otherAmount?.trim() ? 'other' : (typed.amount ?? (options[1] ?? options[0])?.value);
  const other = textField({
    name: 'otherAmount',
    label: t.form.otherLabel,
    value: typed.otherAmount,
    error: messages.get('otherAmount'),
    control: input(html`type="text" inputmode="decimal" data-euros`),
    locale,
  });
  return choices('amount', t.form.amount, [...options, { value: 'other', label: t.form.other }], chosen, {
    error: messages.get('amount'),
    after: other,
    locale,
  });
}
