import type { Translation } from '../translation.ts';

export const calendar = {
  everything: (organisation) => `${organisation}: todas las actividades`,
  room: (organisation, room) => `${organisation}: ${room}`,
  activity: (activity, room) => `${activity} en ${room}`,
  event: (title, kind) => `${kind} (${title})`,
  description: 'Lo que se puede hacer en nuestras salas. ¿Cambia algo? Entonces su calendario también cambia.',
  full: 'Atención: este grupo está completo.',
  example: 'Esto es un ejemplo. Esta actividad no existe de verdad.',
  price: {
    label: 'Precio',
    free: 'gratis',
    amount: (euros, note) => (note ? `${euros} (${note})` : euros),
    voluntary: 'usted da lo que pueda',
  },
  join: {
    label: 'Para participar',
    'walk-in': 'puede entrar sin apuntarse',
    'sign-up': (how) => `primero hay que apuntarse. ${how}`,
    unknown: 'pregunte en la sala',
  },
  audience: (who) => `Para: ${who}`,
} satisfies Translation['calendar'];
