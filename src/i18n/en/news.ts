import type { Translation } from '../translation.ts';

export const news = {
  title: 'News',
  description: 'News from and about our rooms.',
  latest: 'News',
  all: 'All the news',
  ofYear: (year) => `News from ${year}`,
  years: 'By year',
  empty: 'There is no news yet.',
  pages: 'Pages',
  newer: 'Newer',
  older: 'Older',
  page: (page, last) => `Page ${page} of ${last}`,
  aboutRooms: 'About',
} satisfies Translation['news'];
