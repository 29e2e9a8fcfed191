import type { Translation } from '../dictionary.ts';

export const trouble = {
  closed: {
    title: 'التبرّع غير ممكن الآن',
    text: 'التبرّع بالمال في هذا الموقع غير ممكن الآن. لم يُدفع أي شيء. يُرجى العودة في وقت لاحق.',
  },
  failed: {
    title: 'حدث خطأ عندنا',
    text: 'لا نعرف هل نجح الأمر. يُرجى الانتظار بضع دقائق ثم المحاولة مرة أخرى. لن يُدفع المبلغ مرتين أبدًا.',
  },
  toForm: 'العودة إلى التبرّع',
} satisfies Translation['trouble'];
