import type { Translation } from '../dictionary.ts';

export const trouble = {
  closed: {
    title: 'Giving is not possible now',
    early: 'You cannot give money on this site now. Please come back later.',
    text: 'You cannot give money on this site now. Nothing has been paid. Please come back later.',
    kept: 'You cannot give money on this site now. Nothing has been paid. Everything you filled in is still here. Please try again later.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'We do not know if it worked. Wait a few minutes and then try again. You never pay twice.',
  },
  toForm: 'Back to giving',
} satisfies Translation['trouble'];
