import type { FindError } from '../../../domain/treasurer/find-gifts.ts';

export const searchWords = {
  title: 'Zoek een gift',
  what: 'Nummer, mailadres of nummer van de betaling',
  whatHint: 'Bijvoorbeeld AB12CD34, naam@voorbeeld.nl of tr_7UhSN1zuXS.',
  or: 'Of zoek op bedrag en dag',
  amount: 'Bedrag',
  day: 'Dag',
  dayHint: 'De dag waarop het geld bewoog.',
  button: 'Zoek',
  found: (count: number) => (count === 1 ? '1 gift gevonden' : `${count} giften gevonden`),
  none: 'Wij vinden geen gift. Kijk of alles klopt, of zoek op iets anders.',
  errors: {
    'nothing-typed': 'Vul iets in om te zoeken.',
    'amount-unreadable': 'Schrijf het bedrag met cijfers, zoals 12,50.',
    'day-unreadable': 'Kies een dag.',
  } satisfies Record<FindError, string>,
};
