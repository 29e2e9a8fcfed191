import type { Translation } from '../translation.ts';

export const readAloud = {
  toggle: { silent: 'Прочитати вголос', reading: 'Пауза', paused: 'Читати далі' },
  stop: 'Зупинити',
  speed: 'Як швидко?',
  speeds: [
    { rate: 0.7, label: 'Повільно' },
    { rate: 1, label: 'Звичайно' },
    { rate: 1.4, label: 'Швидко' },
  ],
} satisfies Translation['readAloud'];
