import { resolve } from 'node:path';
import { environment } from '../environment.ts';
import type { Activity } from '../queries/activities.ts';
import { eventsOf } from './events.ts';
import { calendarFeed, type Feed } from './feed.ts';
import { combineRevisions, readRevisions } from './revisions.ts';

interface ActivityFeed extends Omit<Feed, 'events'> {
  readonly activities: readonly Activity[];
}

/** Answers with the feed of some activities; `source` and `url` are paths on this site. */
export function respondWithFeed({ activities, name, source, url }: ActivityFeed): Response {
  const site = environment.SITE_URL;
  const events = activities.flatMap((activity) => eventsOf(activity, site, revisionOf(activity)));
  const feed = calendarFeed({ name, source: site + source, url: site + url, events });
  return new Response(feed, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}

/** An activity also changes when its room does: its address, or the days it is closed. */
function revisionOf({ entry, room }: Activity) {
  const files = [entry.filePath, room.entry.filePath].filter((path) => path !== undefined);
  return combineRevisions(
    files.map((path) => revisions.get(resolve(path))).filter((revision) => revision !== undefined),
  );
}

const revisions = readRevisions(environment.CONTENT_DIR);
