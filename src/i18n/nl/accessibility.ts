/** What a program tests of everybody's use of the site, and the file in `tests/` that does so. */
export const accessibility = {
  /** The day on which all of it last ran well. */
  testedOn: '2026-11-23',
  intro: (date: string) => `Op ${date} testten wij dit met een programma:`,
  tests: [
    { what: 'Elke soort pagina, met het programma axe.', by: 'e2e/every-page.spec.ts' },
    {
      what: 'Of u alles met het toetsenbord kunt doen: een gratis lunch vinden voor morgen, 10 euro geven, een gift stoppen, en een kamer schrijven dat een tijd niet klopt.',
      by: 'e2e/everyone.spec.ts',
    },
    {
      what: 'Of u dat ook kunt als u alleen hoort wat er staat. Een programma las daarvoor wat een schermlezer krijgt: in het Nederlands, het Arabisch en het Oekraïens.',
      by: 'e2e/screen-reader.spec.ts',
    },
    {
      what: 'Of het weekblad, het kaartje en de poster in elke taal op één blad passen.',
      by: 'e2e/print.spec.ts',
    },
    { what: 'Of u niets mist als alles vier keer zo groot is.', by: 'e2e/settings-of-people.spec.ts' },
    { what: 'Of de tekst twee keer zo groot kan.', by: 'e2e/every-page.spec.ts' },
    { what: 'Of de site goed is met donkere kleuren.', by: 'e2e/every-page.spec.ts' },
    { what: 'Of de site goed is met kleuren die u zelf kiest.', by: 'e2e/settings-of-people.spec.ts' },
    { what: 'Of er niets beweegt als u dat niet wilt.', by: 'e2e/settings-of-people.spec.ts' },
  ],
} as const;
