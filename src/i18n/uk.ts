import type { Translation } from './translation.ts';
import { activities } from './uk/activities.ts';
import { calendar } from './uk/calendar.ts';
import { news } from './uk/news.ts';
import { offline } from './uk/offline.ts';
import { readAloud } from './uk/read-aloud.ts';
import { pages } from './uk/pages.ts';
import { participation } from './uk/participation.ts';
import { rooms } from './uk/rooms.ts';
import { search } from './uk/search.ts';
import { site } from './uk/site.ts';
import { transfer } from './uk/transfer.ts';
import { donations } from './uk/donations.ts';
import { mails } from './uk/mails.ts';
import { messages } from './uk/messages.ts';
import { errorPages } from './uk/error-pages.ts';

/** Plain Ukrainian. What is inserted (names, dates) stands where it needs no other case than it has. */
export const uk: Translation = {
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
