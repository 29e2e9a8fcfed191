import type { Translation } from '../translation.ts';

export const news = {
  title: 'Haberler',
  description: 'Odalarımızdan ve odalarımız hakkında haberler.',
  latest: 'Haberler',
  all: 'Bütün haberler',
  ofYear: (year) => `Haberler: ${year}`,
  years: 'Yıllara göre',
  empty: 'Henüz haber yok.',
  pages: 'Sayfalar',
  newer: 'Daha yeni',
  older: 'Daha eski',
  page: (page, last) => `Sayfa ${page} / ${last}`,
  aboutRooms: 'İlgili odalar:',
} satisfies Translation['news'];
