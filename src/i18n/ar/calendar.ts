import type { Translation } from '../translation.ts';

/** The first letter tells a telephone the direction of the text: what can start with Arabic does. */
export const calendar = {
  everything: (organisation) => `كل أنشطة ${organisation}`,
  room: (organisation, room) => `${organisation}: ${room}`,
  activity: (activity, room) => `${activity} في ${room}`,
  event: (title, kind) => `${kind} (${title})`,
  description: 'الأنشطة في غرفنا. إذا تغيّر شيء، يتغيّر في تقويمك أيضًا.',
  full: 'انتباه: هذه المجموعة مكتملة.',
  example: 'هذا مثال. هذا النشاط غير موجود في الواقع.',
  price: {
    label: 'السعر',
    free: 'مجانًا',
    amount: (euros, note) => (note ? `${euros} (${note})` : euros),
    voluntary: 'الدفع حسب استطاعتك',
  },
  join: {
    label: 'المشاركة',
    'walk-in': 'يمكنك الحضور دون تسجيل',
    'sign-up': (how) => `التسجيل أولًا. ${how}`,
    unknown: 'يُرجى السؤال في الغرفة',
  },
  audience: (who) => `لمن؟ ${who}`,
} satisfies Translation['calendar'];
