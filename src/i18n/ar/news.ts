import type { Translation } from '../dictionary.ts';

export const news = {
  title: 'الأخبار',
  description: 'أخبار من BuurtWerkKamers وعنها، مع التاريخ والمصدر.',
  latest: 'الأخبار',
  all: 'كل الأخبار',
  ofYear: (year: number) => `أخبار سنة ${year}`,
  years: 'حسب السنة',
  empty: 'لا توجد أخبار بعد.',
  pages: 'الصفحات',
  newer: 'الأحدث',
  older: 'الأقدم',
  page: (page: number, last: number) => `صفحة ${page} من ${last}`,
  aboutRooms: 'عن:',
} satisfies Translation['news'];
