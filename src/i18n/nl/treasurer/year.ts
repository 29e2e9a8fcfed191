export const yearWords = {
  title: (year: number) => `Boeken van ${year}`,
  month: 'Maand',
  others: 'Andere jaren',
  total: 'Samen',
  stillOwed: (year: number) => `Nog te ontvangen per 31-12-${year}`,
  stillOwedText: 'Giften tot en met die dag, voor de kosten, die toen nog niet waren uitbetaald.',
};
