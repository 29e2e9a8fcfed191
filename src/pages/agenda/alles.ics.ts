import type { APIRoute } from 'astro';
import { respondWithFeed } from '../../feeds/calendar/respond.ts';
import { calendarWordsIn } from '../../feeds/calendar/words.ts';
import { languageOf } from '../../i18n/dictionary.ts';
import { listActivities } from '../../queries/activities.ts';
import { findOrganisation } from '../../queries/settings.ts';
import { calendarFeedsIn } from '../../routes.ts';

export const GET: APIRoute = async ({ url }) => {
  const words = calendarWordsIn(languageOf(url));
  const { name } = await findOrganisation();
  return respondWithFeed({
    words,
    name: words.calendar.everything(name),
    source: calendarFeedsIn(words.language).calendar,
    url: words.routes.activities,
    activities: await listActivities(),
  });
};
