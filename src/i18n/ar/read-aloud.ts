import type { Translation } from '../translation.ts';

export const readAloud = {
  toggle: { silent: 'القراءة بصوت عالٍ', reading: 'إيقاف مؤقت', paused: 'متابعة القراءة' },
  stop: 'إيقاف',
  speed: 'ما السرعة؟',
  speeds: [
    { rate: 0.7, label: 'بطيء' },
    { rate: 1, label: 'عادي' },
    { rate: 1.4, label: 'سريع' },
  ],
} satisfies Translation['readAloud'];
