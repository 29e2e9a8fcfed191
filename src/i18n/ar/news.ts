import type { Translation } from '../translation.ts';

export const news = {
  title: 'الأخبار',
  description: 'أخبار من غرفنا وعنها.',
  latest: 'الأخبار',
  all: 'كل الأخبار',
  ofYear: (year) => `أخبار سنة ${year}`,
  years: 'حسب السنة',
  empty: 'لا توجد أخبار بعد.',
  pages: 'الصفحات',
  newer: 'الأحدث',
  older: 'الأقدم',
  page: (page, last) => `صفحة ${page} من ${last}`,
  aboutRooms: 'عن الغرف:',
} satisfies Translation['news'];
