import { respondWithFeed } from '../../calendar/respond.ts';
import { calendar } from '../../i18n/nl/calendar.ts';
import { listActivities } from '../../queries/activities.ts';
import { findOrganisation } from '../../queries/settings.ts';
import { feeds, routes } from '../../routes.ts';

export async function GET(): Promise<Response> {
  const { name } = await findOrganisation();
  return respondWithFeed({
    name: calendar.everything(name),
    source: feeds.calendar,
    url: routes.activities,
    activities: await listActivities(),
  });
}
