import type { Translation } from './translation.ts';
import { activities } from './en/activities.ts';
import { calendar } from './en/calendar.ts';
import { donations } from './en/donations.ts';
import { mails } from './en/mails.ts';
import { messages } from './en/messages.ts';
import { news } from './en/news.ts';
import { offline } from './en/offline.ts';
import { readAloud } from './en/read-aloud.ts';
import { pages } from './en/pages.ts';
import { participation } from './en/participation.ts';
import { rooms } from './en/rooms.ts';
import { search } from './en/search.ts';
import { site } from './en/site.ts';
import { transfer } from './en/transfer.ts';
import { errorPages } from './en/error-pages.ts';

/** In plain British English. Names, and Dutch words that a reader meets in the street or at the bank, stay Dutch. */
export const en: Translation = {
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
