import type { Translation } from '../translation.ts';

export const offline = {
  title: 'لا يوجد إنترنت لديك الآن',
  description: 'بدون إنترنت تظهر هنا الغرف المحفوظة على هاتفك.',
  text: 'تُفتح هذه الصفحة عندما يعود الإنترنت. الغرف التي سبق أن اطلعت عليها يمكن قراءتها الآن.',
  again: 'إعادة المحاولة',
  rooms: 'يمكن قراءة هذه الغرف الآن',
  noRooms: 'لم تُفتح أي غرفة بعد على هذا الهاتف أو الحاسوب.',
  kept: {
    offline: (day: string, time: string) => `هذه الصفحة بتاريخ ${day}، ${time}. لا يوجد إنترنت الآن.`,
    slow: (day: string, time: string) => `هذه الصفحة بتاريخ ${day}، ${time}. الإنترنت بطيء جدًا الآن.`,
  },
} satisfies Translation['offline'];
