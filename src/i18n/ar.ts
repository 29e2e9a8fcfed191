import type { Translation } from './translation.ts';
import { activities } from './ar/activities.ts';
import { calendar } from './ar/calendar.ts';
import { news } from './ar/news.ts';
import { offline } from './ar/offline.ts';
import { readAloud } from './ar/read-aloud.ts';
import { pages } from './ar/pages.ts';
import { participation } from './ar/participation.ts';
import { rooms } from './ar/rooms.ts';
import { search } from './ar/search.ts';
import { site } from './ar/site.ts';
import { transfer } from './ar/transfer.ts';
import { donations } from './ar/donations.ts';
import { mails } from './ar/mails.ts';
import { messages } from './ar/messages.ts';
import { errorPages } from './ar/error-pages.ts';

/** Plain modern standard Arabic. It speaks to a woman as to a man: verbal nouns, and 'your' rather than 'you do'. */
export const ar: Translation = {
  site,
  rooms,
  activities,
  news,
  pages,
  calendar,
  search,
  participation,
  transfer,
  offline,
  readAloud,
  donations,
  mails,
  messages,
  errorPages,
};
