import { html, type SafeHtml } from '@remix-run/html-template';
import { periodic } from '../../i18n/nl/periodic.ts';

const t = periodic.agreement;

export interface AgreementParty {
  readonly legalName: string;
  readonly rsin: string;
}

/**
 * The agreement to fill in and print. Somebody's citizen number stands in it, so it is no form: fields without a name and outside
 * of a `<form>` are sent nowhere, by no key and no button, and there is no script that reads them.
 */
export function giftAgreement({ legalName, rsin }: AgreementParty): SafeHtml {
  return html`<div class="agreement">
    <h2>${t.title}</h2>
    ${part('gift', t.gift, [
      field('donor-name', t.donorName),
      said(t.to(legalName)),
      field('amount', t.amount),
      field('amount-in-words', t.amountInWords),
      said(t.ends),
      field('ends-with', t.endsWith),
    ])}
    ${part('term', t.term, [field('years', t.years, 'numeric'), field('first-year', t.firstYear, 'numeric')])}
    ${part('donor', t.donor, [
      ...person('donor'),
      field('donor-born-at', t.bornAt),
      field('donor-address', t.address),
      field('donor-city', t.city),
      field('donor-country', t.country),
      field('donor-phone', t.phone, 'tel'),
    ])}
    ${part('receiver', t.receiver, [said(`${t.name}: ${legalName}`), said(`${t.rsin}: ${rsin}`), byPen(t.transaction)])}
    ${part('signature', t.signature, [field('place', t.place), field('date', t.date), byPen(t.sign)])}
    ${part('partner', t.partner, [...person('partner'), byPen(t.sign)])}
    ${part('ours', t.ours(legalName), [t.name, t.position, t.place, t.date, t.sign].map(byPen))}
  </div>`;
}

function person(who: 'donor' | 'partner'): SafeHtml[] {
  return [
    field(`${who}-last-name`, t.lastName),
    field(`${who}-first-names`, t.firstNames),
    field(`${who}-citizen-number`, t.citizenNumber, 'numeric'),
    field(`${who}-born-on`, t.bornOn),
  ];
}

function part(id: string, title: string, lines: SafeHtml[]): SafeHtml {
  return html`<section aria-labelledby="agreement-${id}">
    <h3 id="agreement-${id}">${title}</h3>
    ${lines}
  </section>`;
}

function field(id: string, label: string, mode: 'text' | 'numeric' | 'tel' = 'text'): SafeHtml {
  return html`<p>
    <label for="agreement-${id}-field">${label}</label>
    <input id="agreement-${id}-field" inputmode="${mode}" autocomplete="off" spellcheck="false" />
  </p>`;
}

function said(text: string): SafeHtml {
  return html`<p>${text}</p>`;
}

function byPen(label: string): SafeHtml {
  return html`<p class="by-pen">${label}</p>`;
}
