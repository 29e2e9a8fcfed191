import type { Translation } from '../translation.ts';

export const calendar = {
  everything: (organisation) => `${organisation}: all activities`,
  room: (organisation, room) => `${organisation}: ${room}`,
  activity: (activity, room) => `${activity} in ${room}`,
  event: (title, kind) => `${kind} (${title})`,
  description: 'What there is to do in our rooms. If something changes, your calendar changes too.',
  full: 'Please note: this group is full.',
  example: 'This is an example. This activity does not really exist.',
  price: {
    label: 'Cost',
    free: 'free',
    amount: (euros, note) => (note ? `${euros} (${note})` : euros),
    voluntary: 'you give what you can',
  },
  join: {
    label: 'Joining in',
    'walk-in': 'you can just walk in',
    'sign-up': (how) => `sign up first. ${how}`,
    unknown: 'ask in the room',
  },
  audience: (who) => `For: ${who}`,
} satisfies Translation['calendar'];
