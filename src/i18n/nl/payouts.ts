import type { Difference } from '../../domain/treasurer/differences.ts';
import type { LineMatch, LookOutcome } from '../../domain/treasurer/payout-ports.ts';
import type { PayoutStatus } from '../../domain/treasurer/payout.ts';

/** What providers paid out, beside the books. Amounts and days come in as people write them. */
export const payouts = {
  title: 'Uitbetalingen',
  titleOf: (provider: string, day: string) => `Uitbetaling van ${provider}, ${day}`,
  none: 'Er is in deze maand niets uitbetaald.',
  payout: 'Uitbetaling',
  day: 'Dag',
  status: 'Stand',
  statuses: { 'on-its-way': 'onderweg', paid: 'uitbetaald', failed: 'mislukt' } satisfies Record<PayoutStatus, string>,
  reference: 'Kenmerk',
  lines: 'Regels',
  matched: 'Klopt',
  matchedOf: (matched: number, lines: number) => `${matched} van ${lines}`,
  gross: 'Voor de kosten',
  costs: 'Kosten',
  amount: 'Naar onze bank',
  onStatement: 'Op het afschrift',
  notRead: 'nog niet ingelezen',
  together: 'Samen',
  unknown: 'Deze uitbetaling kennen wij niet',
  unknownText: 'Het adres van deze pagina klopt niet.',
  back: (month: string) => `Terug naar ${month}`,
  what: 'Wat',
  books: 'In de boeken',
  matches: {
    matched: 'klopt',
    differs: 'ander bedrag',
    unknown: 'niet in de boeken',
    again: 'stond er al',
    cost: 'kosten',
    other: 'geen gift',
  } satisfies Record<LineMatch, string>,
  kinds: { cost: 'Kosten', other: 'Iets anders' },
  looks: {
    complete: (provider: string, when: string) => `${provider}: gelezen op ${when}.`,
    busy: (provider: string, when: string) => `${provider}: nog niet alles gelezen. De laatste keer was ${when}.`,
    forbidden: (provider: string, when: string) =>
      `${provider}: wij mogen niet zien wat er is uitbetaald. De sleutel heeft dat recht niet. Vraag de beheerder van de site om een andere sleutel. Laatst geprobeerd op ${when}.`,
    unavailable: (provider: string, when: string) =>
      `${provider}: gaf geen antwoord op ${when}. Wij proberen het elk uur.`,
  } satisfies Record<LookOutcome, (provider: string, when: string) => string>,
  never: (provider: string) => `${provider}: nog niet gelezen. Dat gebeurt elk uur.`,
  noKey: (provider: string) =>
    `${provider}: wij kunnen niet zien wat er is uitbetaald. Daar is een eigen sleutel voor nodig. Vraag de beheerder van de site om die in te stellen.`,
  trial: (provider: string) => `${provider}: van proefgiften wordt niets uitbetaald.`,
  noPurpose: 'Niet bij een gift',
  differences: {
    title: 'Verschillen',
    none: 'Alles klopt.',
    text: 'Hier zeggen de boeken, de betaaldienst of de bank niet hetzelfde. Weet u waarom? Druk dan op de knop. Het verschil verdwijnt uit de lijst. In het logboek staat dat u het deed.',
    more: (count: number) => `Dit zijn de eerste ${count}. Daarna komen de andere.`,
    explain: 'Ik weet waarom',
    note: 'Waarom klopt dit wel? (mag leeg)',
    noted: 'Uitgelegd',
    notedText: (when: string, note: string) => `${when}: ${note}`,
    noNote: 'zonder uitleg',
    takeBack: 'Toon dit verschil weer',
    explained: 'Opgeschreven. Het verschil staat niet meer in de lijst.',
    unreadable: 'Wij konden het formulier niet lezen. Er is niets gebeurd.',
    toPayout: 'Naar de uitbetaling',
    kinds: {
      unknown: 'Wel uitbetaald, niet in de boeken',
      again: 'Twee keer uitbetaald',
      differs: 'Ander bedrag',
      other: 'Geen gift',
      'not-paid-out': 'Wel in de boeken, niet uitbetaald',
      failed: 'Uitbetaling mislukt',
      sum: 'Telt niet op',
      'not-at-bank': 'Niet op het afschrift',
    } satisfies Record<Difference['kind'], string>,
    unknown: (provider: string, what: string, amount: string, day: string) =>
      `${provider} rekende op ${day} ${amount} met ons af (${what}). Dat staat niet in onze boeken. Kijk bij ${provider} wat het is.`,
    again: (provider: string, what: string, amount: string, day: string) =>
      `${provider} rekende op ${day} ${amount} af (${what}). Dat zat al in een andere uitbetaling. Vraag ${provider} waarom.`,
    differs: (provider: string, what: string, amount: string, booked: string) =>
      `${provider} rekende ${amount} af (${what}). In onze boeken staat ${booked}.`,
    other: (provider: string, amount: string, day: string, description: string | undefined) =>
      `${provider} rekende op ${day} ${amount} af voor iets dat geen gift is${description === undefined ? '' : `: ${description}`}. Dat kan geld zijn dat een bank teruggaf.`,
    'not-paid-out': (provider: string, kind: string, amount: string, day: string) =>
      `${kind} van ${amount}, geboekt op ${day}, zit na meer dan 5 weken nog in geen uitbetaling van ${provider}.`,
    failed: (provider: string, amount: string, day: string) =>
      `${provider} kon ${amount} van ${day} niet naar onze bank sturen. Kijk of het rekeningnummer bij ${provider} klopt.`,
    sum: (provider: string, amount: string, lines: string, day: string) =>
      `De uitbetaling van ${provider} op ${day} is ${amount}. De regels erin zijn samen ${lines}.`,
    'not-at-bank': (provider: string, amount: string, day: string) =>
      `${provider} betaalde op ${day} ${amount} uit. Dat staat niet op het bankafschrift.`,
  },
};
