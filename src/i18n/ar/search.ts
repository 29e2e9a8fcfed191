import type { Translation } from '../translation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ar');

export const search = {
  title: 'البحث',
  description: 'البحث في هذا الموقع: غرف وأنشطة وأخبار وأسئلة وتقارير.',
  label: 'البحث عن ماذا؟',
  hint: 'مثلًا: دراجة، أكل معًا، مساعدة في الرسائل',
  button: 'بحث',
  kind: 'النوع',
  allKinds: 'الكل',
  kinds: {
    kamer: 'غرفة',
    activiteit: 'نشاط',
    nieuws: 'خبر',
    vraag: 'سؤال',
    verslag: 'تقرير',
    pagina: 'صفحة',
  },
  room: 'الغرفة',
  allRooms: 'كل الغرف',
  results: (n) =>
    plural(n, {
      zero: 'لا توجد نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '{n} نتائج',
      many: '{n} نتيجة',
      other: '{n} نتيجة',
    }),
  none: 'لم نجد شيئًا. يُرجى تجربة كلمة أخرى، أو النظر في القائمة أدناه.',
  ask: 'لم تجد ما تبحث عنه؟ يُرجى سؤالنا:',
  more: 'عرض المزيد',
  failed: 'البحث لا يعمل الآن. كل شيء موجود في القائمة أدناه.',
  withoutScript: 'لا يمكننا البحث لك في هذا المتصفح. كل شيء موجود في القائمة أدناه.',
  index: 'كل ما في هذا الموقع',
  groups: {
    rooms: 'الغرف',
    activities: 'الأنشطة',
    kinds: 'ما الذي يمكنك القيام به؟',
    news: 'الأخبار',
    questions: 'الأسئلة',
    documents: 'التقارير',
    pages: 'الصفحات',
  },
} satisfies Translation['search'];
