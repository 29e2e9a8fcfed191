import type { Translation } from '../translation.ts';

export const readAloud = {
  toggle: { silent: 'Sesli oku', reading: 'Duraklat', paused: 'Okumaya devam et' },
  stop: 'Durdur',
  speed: 'Ne kadar hızlı?',
  speeds: [
    { rate: 0.7, label: 'Yavaş' },
    { rate: 1, label: 'Normal' },
    { rate: 1.4, label: 'Hızlı' },
  ],
} satisfies Translation['readAloud'];
