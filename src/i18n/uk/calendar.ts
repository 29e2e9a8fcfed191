import type { Translation } from '../translation.ts';

export const calendar = {
  everything: (organisation) => `${organisation}: усі заняття`,
  room: (organisation, room) => `${organisation}: ${room}`,
  activity: (activity, room) => `${activity}, ${room}`,
  event: (title, kind) => `${kind} (${title})`,
  description: 'Що відбувається в наших кімнатах. Щось змінюється? Тоді зміниться і ваш календар.',
  full: 'Увага: у цій групі немає місць.',
  example: 'Це приклад. Насправді такого заняття немає.',
  price: {
    label: 'Ціна',
    free: 'безкоштовно',
    amount: (euros, note) => (note ? `${euros} (${note})` : euros),
    voluntary: 'платите, скільки можете',
  },
  join: {
    label: 'Участь',
    'walk-in': 'можна просто зайти',
    'sign-up': (how) => `спершу запишіться. ${how}`,
    unknown: 'запитайте в кімнаті',
  },
  audience: (who) => `Для кого? ${who}`,
} satisfies Translation['calendar'];
