/** Around and on all pages of the treasurer. Amounts and days come in as people write them: `€ 12,50`, `23 november 2026`. */
export const shellWords = {
  frame: 'De boeken van het fonds. Alleen voor de penningmeester.',
  area: 'Beheer',
  menu: {
    label: 'Beheer',
    month: 'Maand en jaar',
    search: 'Zoek een gift',
    attention: 'Kijk hiernaar',
    statement: 'Bankafschrift',
    files: 'Bestanden',
    log: 'Logboek',
    logOut: 'Uitloggen',
  },
  modes: { label: 'Welke giften', live: 'Echte giften', test: 'Proefgiften' },
  testNotice: 'Dit zijn proefgiften. Er is geen geld betaald.',
  reference: 'Nummer',
  wrong: (title: string) => `Nog niet klaar: ${title}`,
  notTaken: 'Er is niets gebeurd. Ga naar de pagina terug en probeer het nog een keer.',
  nowhere: { title: 'Deze pagina is er niet', text: 'Kies hierboven waar u heen wilt.' },
};
