import type { APIRoute, GetStaticPaths } from 'astro';
import { respondWithFeed } from '../../../calendar/respond.ts';
import { calendar } from '../../../i18n/nl/calendar.ts';
import { listActivities } from '../../../queries/activities.ts';
import { listRooms, type Room } from '../../../queries/rooms.ts';
import { findOrganisation } from '../../../queries/settings.ts';
import { feeds } from '../../../routes.ts';

export const getStaticPaths = (async () =>
  (await listRooms()).map((room) => ({ params: { room: room.id }, props: { room } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ room: Room }> = async ({ props: { room } }) => {
  const { name } = await findOrganisation();
  return respondWithFeed({
    name: calendar.room(name, room.name),
    source: feeds.roomCalendar(room.id),
    url: room.href,
    activities: (await listActivities()).filter((activity) => activity.room.id === room.id),
  });
};
