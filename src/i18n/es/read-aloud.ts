import type { Translation } from '../translation.ts';

export const readAloud = {
  toggle: { silent: 'Leer en voz alta', reading: 'Pausa', paused: 'Seguir leyendo' },
  stop: 'Cancelar',
  speed: '¿A qué velocidad?',
  speeds: [
    { rate: 0.7, label: 'Despacio' },
    { rate: 1, label: 'Normal' },
    { rate: 1.4, label: 'Rápido' },
  ],
} satisfies Translation['readAloud'];
