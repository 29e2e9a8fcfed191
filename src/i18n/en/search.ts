import type { Translation } from '../translation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const search = {
  title: 'Search',
  description: 'Search this site: rooms, activities, news, questions and reports.',
  label: 'What are you looking for?',
  hint: 'For example: bicycle, eating together or help with letters',
  button: 'Search',
  kind: 'Type',
  allKinds: 'everything',
  kinds: {
    kamer: 'Room',
    activiteit: 'Activity',
    nieuws: 'News',
    vraag: 'Question',
    verslag: 'Report',
    pagina: 'Page',
  },
  room: 'Room',
  allRooms: 'all rooms',
  results: (n) => plural(n, { one: '{n} result', other: '{n} results' }),
  none: 'Nothing found. Try another word, or look below.',
  ask: 'Not in the list? Ask us:',
  more: 'Show more',
  failed: 'Search does not work now. Look at the list below.',
  withoutScript: 'In this browser we cannot search for you. The list below has everything.',
  index: 'Everything on this site',
  groups: {
    rooms: 'Rooms',
    activities: 'Activities',
    kinds: 'What can you do?',
    news: 'News',
    questions: 'Questions',
    documents: 'Reports',
    pages: 'Pages',
  },
} satisfies Translation['search'];
