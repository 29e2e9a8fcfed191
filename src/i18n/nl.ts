import { accounts } from './nl/accounts.ts';
import { activities } from './nl/activities.ts';
import { anbi } from './nl/anbi.ts';
import { calendar } from './nl/calendar.ts';
import { donations } from './nl/donations.ts';
import { mails } from './nl/mails.ts';
import { messages } from './nl/messages.ts';
import { news } from './nl/news.ts';
import { offline } from './nl/offline.ts';
import { pages } from './nl/pages.ts';
import { periodic } from './nl/periodic.ts';
import { participation } from './nl/participation.ts';
import { readAloud } from './nl/read-aloud.ts';
import { rooms } from './nl/rooms.ts';
import { search } from './nl/search.ts';
import { site } from './nl/site.ts';
import { transfer } from './nl/transfer.ts';
import { errorPages } from './nl/error-pages.ts';

/** Every sentence that the templates speak, in plain Dutch. */
export const nl = {
  site,
  rooms,
  activities,
  news,
  pages,
  calendar,
  search,
  donations,
  anbi,
  accounts,
  transfer,
  periodic,
  participation,
  offline,
  readAloud,
  mails,
  messages,
  errorPages,
};
