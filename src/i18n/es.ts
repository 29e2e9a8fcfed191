import type { Translation } from './translation.ts';
import { activities } from './es/activities.ts';
import { calendar } from './es/calendar.ts';
import { donations } from './es/donations.ts';
import { mails } from './es/mails.ts';
import { messages } from './es/messages.ts';
import { news } from './es/news.ts';
import { offline } from './es/offline.ts';
import { readAloud } from './es/read-aloud.ts';
import { pages } from './es/pages.ts';
import { participation } from './es/participation.ts';
import { rooms } from './es/rooms.ts';
import { search } from './es/search.ts';
import { site } from './es/site.ts';
import { transfer } from './es/transfer.ts';
import { errorPages } from './es/error-pages.ts';

/** In plain Spanish, with "usted". Names, and Dutch words that a reader meets in the street or at the bank, stay Dutch. */
export const es: Translation = {
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
