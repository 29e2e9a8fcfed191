import type { Translation } from '../translation.ts';

export const offline = {
  title: 'Ahora no tiene internet',
  description: 'Sin internet, aquí ve las salas que están guardadas en su teléfono.',
  text: 'Esta página se abrirá cuando vuelva a tener internet. Las salas que ya ha visto se pueden leer ahora.',
  again: 'Intentar de nuevo',
  rooms: 'Ahora puede leer estas salas',
  noRooms: 'Todavía no ha visto ninguna sala con este teléfono u ordenador.',
  kept: {
    offline: (day: string, time: string) => `Esta página es del ${day}, ${time}. Ahora no tiene internet.`,
    slow: (day: string, time: string) => `Esta página es del ${day}, ${time}. Su internet va muy lento ahora.`,
  },
} satisfies Translation['offline'];
