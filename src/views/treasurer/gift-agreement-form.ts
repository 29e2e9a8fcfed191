import { html, type SafeHtml } from '@remix-run/html-template';
import type { AgreementError } from '../../domain/donations/ledger/agreement.ts';
import type { AgreementTerms } from '../../domain/donations/ledger/entries.ts';
import type { Donation } from '../../domain/donations/ledger/donation.ts';
import { agreementWords } from '../../i18n/nl/treasurer/agreement.ts';
import type { DonationPage } from '../donations/donation-page.ts';
import { input, textField } from '../ui/fields.ts';
import { confirmed } from '../donations/gift-changes.ts';
import { actionForm } from './action-form.ts';

/** Names of its fields. */
const agreementFields = ['number', 'signedOn', 'firstYear', 'years'] as const satisfies (keyof AgreementTerms)[];

export interface AgreementTyped {
  readonly fields: Readonly<Record<keyof AgreementTerms, string>>;
  readonly error: AgreementError;
}

/** The agreement on paper that a gift carries out. Only with an ANBI there is one, so without nothing is asked. */
export function giftAgreementForm(
  { id, agreement }: Donation,
  { receiver }: DonationPage,
  typed?: AgreementTyped,
): SafeHtml | null {
  const words = agreementWords;
  if (agreement !== undefined)
    return section(
      html`<p>${words.is(agreement.number, agreement.firstYear, agreement.lastYear)}</p>
        ${actionForm('disagree', id, confirmed(words.remove, words.removeConfirm))}`,
    );
  if (receiver?.anbi === undefined) return null;
  const fields = agreementFields.map((name) =>
    textField({
      name,
      label: words[name],
      ...(name === 'number' && { hint: words.numberHint }),
      value: typed?.fields[name],
      error: typed && fieldOf[typed.error] === name ? words.errors[typed.error] : undefined,
      control: input(name === 'signedOn' ? html`type="date"` : html`type="text" autocomplete="off"`),
    }),
  );
  return section(
    actionForm(
      'agree',
      id,
      html`<p>${words.intro}</p>
        ${fields}
        <button type="submit" class="button" data-quiet>${words.button}</button>`,
    ),
  );
}

const fieldOf: Readonly<Record<AgreementError, keyof AgreementTerms>> = {
  'agreement-number': 'number',
  'agreement-day': 'signedOn',
  'agreement-first-year': 'firstYear',
  'agreement-years': 'years',
};

function section(content: SafeHtml): SafeHtml {
  return html`<section class="flow">
    <h2>${agreementWords.title}</h2>
    ${content}
  </section>`;
}
