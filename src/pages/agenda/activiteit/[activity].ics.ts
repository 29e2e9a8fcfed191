import type { APIRoute, GetStaticPaths } from 'astro';
import { titleIn } from '../../../feeds/calendar/events.ts';
import { respondWithFeed } from '../../../feeds/calendar/respond.ts';
import { calendarWordsIn } from '../../../feeds/calendar/words.ts';
import { languageOf } from '../../../i18n/dictionary.ts';
import { listActivities, type Activity } from '../../../queries/activities.ts';
import { calendarFeedsIn } from '../../../routes.ts';

/** An activity on appointment has no times to put into a calendar. */
export const getStaticPaths = (async () =>
  (await listActivities())
    .filter(({ when }) => when.type !== 'appointment')
    .map((activity) => ({ params: { activity: activity.id }, props: { activity } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ activity: Activity }> = ({ url, props: { activity } }) => {
  const words = calendarWordsIn(languageOf(url));
  return respondWithFeed({
    words,
    name: words.calendar.activity(titleIn(words, activity), activity.room.name),
    source: calendarFeedsIn(words.language).activityCalendar(activity.id),
    url: words.routes.activity(activity.id),
    activities: [activity],
  });
};
