import { resolve } from 'node:path';
import { environment } from '../../environment.ts';
import type { Activity } from '../../queries/activities.ts';
import { eventsOf } from './events.ts';
import { calendarFeed } from './feed.ts';
import { combineRevisions, readRevisions } from './revisions.ts';
import type { CalendarWords } from './words.ts';

interface ActivityFeed {
  readonly words: CalendarWords;
  readonly name: string;
  /** What else there is to know before the general sentence. */
  readonly about?: string | undefined;
  /** The path of the feed itself, and of the page that shows the same. */
  readonly source: string;
  readonly url: string;
  readonly activities: readonly Activity[];
}

/** Answers with the feed of some activities, in the language of the words. */
export function respondWithFeed({ words, name, about, source, url, activities }: ActivityFeed): Response {
  const site = environment.SITE_URL;
  const feed = calendarFeed({
    language: words.language,
    name,
    description: [about, words.calendar.description].filter(Boolean).join(' '),
    source: site + source,
    url: site + url,
    events: activities.flatMap((activity) => eventsOf(activity, { site, words }, revisionOf(activity))),
  });
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
