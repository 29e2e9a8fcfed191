import type { APIRoute } from 'astro';
import { describeStatus } from '../../../feeds/calendar/description.ts';
import { respondWithFeed } from '../../../feeds/calendar/respond.ts';
import { calendarWordsIn } from '../../../feeds/calendar/words.ts';
import { languageOf } from '../../../i18n/dictionary.ts';
import { listActivities } from '../../../queries/activities.ts';
import { pagesOfRooms, type Room } from '../../../queries/rooms.ts';
import { findOrganisation } from '../../../queries/settings.ts';
import { calendarFeedsIn } from '../../../routes.ts';

export const getStaticPaths = pagesOfRooms;

export const GET: APIRoute<{ room: Room }> = async ({ url, props: { room } }) => {
  const words = calendarWordsIn(languageOf(url));
  const { name } = await findOrganisation();
  return respondWithFeed({
    words,
    name: words.calendar.room(name, room.name),
    about: describeStatus(room.status, words),
    source: calendarFeedsIn(words.language).roomCalendar(room.id),
    url: words.routes.room(room.id),
    activities: (await listActivities()).filter((activity) => activity.room.id === room.id),
  });
};
