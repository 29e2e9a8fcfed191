import type { Translation } from './translation.ts';
import { activities } from './tr/activities.ts';
import { calendar } from './tr/calendar.ts';
import { donations } from './tr/donations.ts';
import { mails } from './tr/mails.ts';
import { messages } from './tr/messages.ts';
import { news } from './tr/news.ts';
import { offline } from './tr/offline.ts';
import { readAloud } from './tr/read-aloud.ts';
import { pages } from './tr/pages.ts';
import { participation } from './tr/participation.ts';
import { rooms } from './tr/rooms.ts';
import { search } from './tr/search.ts';
import { site } from './tr/site.ts';
import { transfer } from './tr/transfer.ts';
import { errorPages } from './tr/error-pages.ts';

/**
 * In plain Turkish, with "siz". Names, and Dutch words that a reader meets in the street or at the bank, stay Dutch.
 * Nothing that is filled in gets a suffix: that would have to follow its last vowel.
 */
export const tr: Translation = {
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
