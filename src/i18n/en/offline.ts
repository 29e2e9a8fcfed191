import type { Translation } from '../dictionary.ts';

export const offline = {
  title: 'You have no internet now',
  description: 'Without internet you see here the rooms that are on your phone.',
  text: 'This page comes when you have internet again. Rooms that you have looked at before can be read now.',
  again: 'Try again',
  rooms: 'You can read these rooms now',
  noRooms: 'You have not yet looked at a room with this phone or computer.',
  kept: {
    offline: (day: string, time: string) => `This page is from ${day}, ${time}. You have no internet now.`,
    slow: (day: string, time: string) => `This page is from ${day}, ${time}. Your internet is very slow now.`,
  },
} satisfies Translation['offline'];
