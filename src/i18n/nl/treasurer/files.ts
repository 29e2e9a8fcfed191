export const filesWords = {
  title: 'Bestanden',
  what: 'Bewaar de regels van een tijd als bestand. Namen en mailadressen staan er niet in.',
  from: 'Van',
  until: 'Tot en met',
  lines: 'Alle regels voor Excel',
  linesText: 'Een regel voor elke gift, alles wat terugging, en de kosten.',
  journal: 'Dagboek voor de boekhouding',
  journalText: (accounts: string) =>
    `Twee regels voor elke gift en voor de kosten, debet en credit gelijk. Met deze rekeningen: ${accounts}. Klopt dat niet? De beheerder van de site past ze aan.`,
  button: 'Bewaar het bestand',
  errors: { unreadable: 'Kies twee dagen.', order: 'De eerste dag moet voor de laatste dag liggen.' },
  names: {
    lines: (mode: string, from: string, until: string) => `giften${mode}-${from}-tot-${until}.csv`,
    journal: (mode: string, from: string, until: string) => `dagboek${mode}-${from}-tot-${until}.csv`,
    test: '-proef',
  },
  columns: {
    lines: ['Datum', 'Soort', 'Bedrag', 'Voor', 'Betaaldienst', 'Methode', 'Betaling', 'Gift', 'Proef'],
    journal: ['Datum', 'Dagboek', 'Rekening', 'Omschrijving', 'Debet', 'Credit', 'Referentie', 'Kostenplaats'],
  },
  test: 'ja',
};
