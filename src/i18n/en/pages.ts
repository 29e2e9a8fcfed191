import type { Translation } from '../dictionary.ts';

export const pages = {
  home: {
    title: 'A room near you',
    tagline: 'By and for residents',
    description:
      'BuurtWerkKamers in Amsterdam and Utrecht: eating together, learning, small repairs and help. See what there is to do.',
    intro:
      'In a BuurtWerkKamer, neighbours do things for each other. Cooking together, learning Dutch, help with letters.',
    findRoom: 'Find a room',
    findActivity: 'What is there to do?',
    findHelp: 'Help with money and letters',
    donateTitle: 'Help a room',
    donateText: 'Rooms run on neighbours who do something for someone else. You can help with a donation.',
    donateButton: 'Donate to the fund',
    participateTitle: 'Do something yourself?',
    participateText: 'There is something you can do, or something you want to learn. Then there is a place for you.',
    participateButton: 'Join in',
  },
  help: {
    title: 'Help with money, letters and forms',
    activities: 'Help at a fixed time',
  },
  participate: { kinds: 'What can you do?' },
  about: { timeline: 'How it went' },
  result: { figures: 'In one room' },
  questions: {
    title: 'Questions and answers',
    description: 'Answers to questions from residents, housing associations and municipalities.',
    audience: {
      resident: 'For residents',
      'housing-corporation': 'For housing associations (woningcorporaties)',
      municipality: 'For municipalities (gemeenten)',
    },
  },
  documents: {
    title: 'Reports and documents',
    description: 'Annual reports, agreements and research about the BuurtWerkKamers, by year.',
    undated: 'Without a year',
    kinds: {
      'annual-report': 'Annual report',
      agreement: 'Agreements',
      research: 'Research',
      article: 'Article',
      method: 'Way of working',
      policy: 'Government rules',
    },
    byKind: 'By type',
    missing: 'We do not have this document yet.',
    issuer: 'From',
  },
  donate: { title: 'Donate to the BuurtWerkKamerFonds' },
  contact: {
    email: 'Email',
    phone: 'Phone',
    address: 'Post',
  },
  notFound: {
    title: 'This page does not exist',
    description: 'The page that you are looking for does not exist.',
    text: 'Maybe the address has changed. Or there is a typing mistake in it.',
    try: 'Try this:',
  },
} satisfies Translation['pages'];
