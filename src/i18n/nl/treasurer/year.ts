export const yearWords = {
  title: (year: number) => `Boeken van ${year}`,
  month: 'Maand',
  others: 'Andere jaren',
  total: 'Samen',
};
