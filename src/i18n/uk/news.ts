import type { Translation } from '../translation.ts';

export const news = {
  title: 'Новини',
  description: 'Новини від наших кімнат і про них.',
  latest: 'Новини',
  all: 'Усі новини',
  ofYear: (year) => `Новини за ${year} рік`,
  years: 'За роками',
  empty: 'Новин ще немає.',
  pages: 'Сторінки',
  newer: 'Новіші',
  older: 'Старіші',
  page: (page, last) => `Сторінка ${page} з ${last}`,
  aboutRooms: 'Про кімнати:',
} satisfies Translation['news'];
