import type { Translation } from '../translation.ts';

export const offline = {
  title: 'You have no internet now',
  description: 'Without internet, you can read the rooms saved on your phone here.',
  text: 'This page opens when you have internet again. You can read rooms that you have looked at before.',
  again: 'Try again',
  rooms: 'You can read these rooms now',
  noRooms: 'You have not yet looked at a room with this phone or computer.',
  kept: {
    offline: (day: string, time: string) => `This page is from ${day}, ${time}. You have no internet now.`,
    slow: (day: string, time: string) => `This page is from ${day}, ${time}. Your internet is very slow now.`,
  },
} satisfies Translation['offline'];
