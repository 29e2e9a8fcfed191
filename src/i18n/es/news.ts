import type { Translation } from '../translation.ts';

export const news = {
  title: 'Noticias',
  description: 'Noticias de nuestras salas y sobre ellas.',
  latest: 'Noticias',
  all: 'Todas las noticias',
  ofYear: (year) => `Noticias de ${year}`,
  years: 'Por año',
  empty: 'Todavía no hay noticias.',
  pages: 'Páginas',
  newer: 'Más recientes',
  older: 'Más antiguas',
  page: (page, last) => `Página ${page} de ${last}`,
  aboutRooms: 'Sobre',
} satisfies Translation['news'];
