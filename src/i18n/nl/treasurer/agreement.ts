import type { AgreementError } from '../../../domain/donations/ledger/agreement.ts';

export const agreementWords = {
  title: 'Periodieke gift',
  is: (number: string, first: number, last: number) =>
    `Deze gift hoort bij afspraak ${number}, voor ${first} tot en met ${last}. De donateur kan het bedrag niet veranderen.`,
  intro:
    'Is er een afspraak op papier, met alle handtekeningen? Vul dan hier in wat erop staat. Vul geen BSN in. Dat blijft op het papier.',
  number: 'Nummer van de afspraak',
  numberHint: 'Het nummer dat u erop schreef. Letters, cijfers en streepjes.',
  signedOn: 'Dag van de laatste handtekening',
  firstYear: 'Eerste jaar',
  years: 'Aantal jaren, 5 of meer',
  button: 'Koppel de afspraak',
  remove: 'Haal de afspraak weg',
  removeConfirm: 'Ja, haal de afspraak weg',
  errors: {
    'agreement-number': 'Schrijf het nummer met letters, cijfers en streepjes. Een BSN mag hier niet.',
    'agreement-day': 'Schrijf de dag als 2026-11-23.',
    'agreement-first-year': 'Het eerste jaar is het jaar van de handtekening of later.',
    'agreement-years': 'Een afspraak is voor 5 jaar of meer.',
  } satisfies Record<AgreementError, string>,
};
