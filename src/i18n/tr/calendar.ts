import type { Translation } from '../translation.ts';

export const calendar = {
  everything: (organisation) => `${organisation}: bütün etkinlikler`,
  room: (organisation, room) => `${organisation}: ${room}`,
  activity: (activity, room) => `${activity} (${room})`,
  event: (title, kind) => `${kind} (${title})`,
  description: 'Odalarımızda neler var? Bir şey değişirse takviminiz de değişir.',
  full: 'Dikkat: bu grup dolu.',
  example: 'Bu bir örnektir. Bu etkinlik gerçekte yok.',
  price: {
    label: 'Ücret',
    free: 'ücretsiz',
    amount: (euros, note) => (note ? `${euros} (${note})` : euros),
    voluntary: 'verebildiğiniz kadar verirsiniz',
  },
  join: {
    label: 'Katılmak için',
    'walk-in': 'kayıt olmadan gelebilirsiniz',
    'sign-up': (how) => `önce kayıt olun. ${how}`,
    unknown: 'odadakilere sorun',
  },
  audience: (who) => `Kimler için: ${who}`,
} satisfies Translation['calendar'];
