import type { APIRoute, GetStaticPaths } from 'astro';
import { respondWithFeed } from '../../../calendar/respond.ts';
import { calendar } from '../../../i18n/nl/calendar.ts';
import { listActivities, type Activity } from '../../../queries/activities.ts';
import { feeds } from '../../../routes.ts';

/** An activity on appointment has no times to put into a calendar. */
export const getStaticPaths = (async () =>
  (await listActivities())
    .filter(({ when }) => when.type !== 'appointment')
    .map((activity) => ({ params: { activity: activity.id }, props: { activity } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ activity: Activity }> = ({ props: { activity } }) =>
  respondWithFeed({
    name: calendar.activity(activity.title, activity.room.name),
    source: feeds.activityCalendar(activity.id),
    url: activity.href,
    activities: [activity],
  });
