export const filesWords = {
  title: 'Bestanden',
  what: 'Bewaar de regels van een tijd als bestand. Namen en mailadressen staan er niet in.',
  from: 'Van',
  until: 'Tot en met',
  lines: 'Alle regels voor Excel',
  linesText: 'Een regel voor elke gift, alles wat terugging, en de kosten.',
  journal: 'Dagboek van een tijd, zonder nummers',
  journalText: (accounts: string) =>
    `Om te bekijken. Voor de boekhouding sluit u hieronder een maand af. Twee regels voor elke gift en voor de kosten, debet en credit gelijk. Met deze rekeningen: ${accounts}. Klopt dat niet? De beheerder van de site past ze aan.`,
  button: 'Bewaar het bestand',
  errors: { unreadable: 'Kies twee dagen.', order: 'De eerste dag moet voor de laatste dag liggen.' },
  names: {
    lines: (mode: string, from: string, until: string) => `giften${mode}-${from}-tot-${until}.csv`,
    journal: (mode: string, from: string, until: string) => `dagboek${mode}-${from}-tot-${until}.csv`,
    test: '-proef',
    export: (mode: string, number: number, preset: string) => `dagboek${mode}-${number}-${preset}.csv`,
  },
  correctionOf: (day: string) => `hoort bij ${day}`,
  columns: {
    lines: ['Datum', 'Soort', 'Bedrag', 'Voor', 'Betaaldienst', 'Methode', 'Betaling', 'Gift', 'Proef'],
    journal: ['Datum', 'Dagboek', 'Rekening', 'Omschrijving', 'Debet', 'Credit', 'Referentie', 'Kostenplaats'],
  },
  test: 'ja',
  closed: {
    title: 'Afgesloten maanden',
    text: 'Sluit een maand af als alles klopt. Elke boeking krijgt dan een nummer, en het bestand verandert nooit meer. Verandert er later toch iets in die maand? Dan staat dat in het volgende bestand, op de eerste dag die nog open was.',
    nothing: 'Er is nu geen maand om af te sluiten.',
    until: 'Sluit af tot en met',
    close: 'Sluit af',
    done: 'De maanden zijn afgesloten. Hieronder staat het bestand.',
    export: (number: number, until: string) => `Bestand ${number}: tot en met ${until}`,
    made: (who: string, when: string) => `Gemaakt door ${who} op ${when}.`,
    preset: 'Voor welk programma?',
    unknown: 'Dit bestand kennen wij niet.',
    tried: 'Wat is niet uitgeprobeerd?',
    presets: {
      general: 'Gewoon (Excel)',
      snelstart: 'SnelStart',
      'e-boekhouden': 'e-Boekhouden',
      moneybird: 'Moneybird',
      exact: 'Exact Online',
      asperion: 'Asperion',
    },
    notes: {
      general: 'met alle kolommen. Geen programma leest dit vanzelf.',
      snelstart:
        'kolommen zoals openbare handleidingen van de import "Boekingen" ze noemen. Niet in SnelStart zelf uitgeprobeerd. Maak eerst een reservekopie.',
      'e-boekhouden':
        "wij vonden geen openbare lijst van kolommen voor het inlezen van een memoriaal. Dit zijn de kolommen die zo'n boeking heeft. Niet uitgeprobeerd.",
      moneybird:
        'volgens de uitleg van Moneybird vult u een memoriaalboeking zelf in. Dit bestand is om over te nemen. Niet uitgeprobeerd.',
      exact:
        'in Exact Online kiest u zelf welke kolom wat is (Import/Export, CSV). Bedrag is debet min credit. Niet uitgeprobeerd.',
      asperion:
        'kolommen zoals in het voorbeeld in de handleiding van Asperion. De helpdesk van Asperion zet het inlezen eerst voor u klaar. Niet uitgeprobeerd.',
    },
  },
};
