import type { Translation } from '../translation.ts';

export const readAloud = {
  toggle: { silent: 'Read aloud', reading: 'Pause', paused: 'Read on' },
  stop: 'Stop',
  speed: 'How fast?',
  speeds: [
    { rate: 0.7, label: 'Slow' },
    { rate: 1, label: 'Normal' },
    { rate: 1.4, label: 'Fast' },
  ],
} satisfies Translation['readAloud'];
