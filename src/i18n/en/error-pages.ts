import type { Translation } from '../translation.ts';

export const errorPages = {
  closed: {
    title: 'You cannot donate now',
    early: 'You cannot donate on this site now. Please come back later.',
    text: 'You cannot donate on this site now. Nothing has been paid. Please come back later.',
    kept: 'You cannot donate on this site now. Nothing has been paid. Everything you filled in is still here. Please try again later.',
  },
  receiver: {
    missing: {
      title: 'You can almost donate here',
      text: 'First we will say here exactly who receives your donation. Until then we take no money. Do you want to help now? Join in at a room.',
    },
    title: 'Who receives your donation?',
    name: 'Name',
    address: 'Address',
    contact: 'Contact',
    chamberOfCommerce: 'Chamber of Commerce (KvK)',
    iban: 'Account',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'We do not know if it worked. Wait a few minutes and then try again. If you do pay twice, you get one payment back.',
  },
  toForm: 'Back to donating',
} satisfies Translation['errorPages'];
