import type { Translation } from '../dictionary.ts';

export const trouble = {
  closed: {
    title: 'You cannot donate now',
    early: 'You cannot donate on this site now. Please come back later.',
    text: 'You cannot donate on this site now. Nothing has been paid. Please come back later.',
    kept: 'You cannot donate on this site now. Nothing has been paid. Everything you filled in is still here. Please try again later.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'We do not know if it worked. Wait a few minutes and then try again. If you do pay twice, you get one payment back.',
  },
  toForm: 'Back to donating',
} satisfies Translation['trouble'];
