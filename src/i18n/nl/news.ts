export const news = {
  title: 'Nieuws',
  description: 'Nieuws van en over onze kamers.',
  latest: 'Nieuws',
  all: 'Al het nieuws',
  ofYear: (year: number) => `Nieuws uit ${year}`,
  years: 'Per jaar',
  empty: 'Er is nog geen nieuws.',
  pages: "Pagina's",
  newer: 'Nieuwer',
  older: 'Ouder',
  page: (page: number, last: number) => `Pagina ${page} van ${last}`,
  aboutRooms: 'Over',
};
