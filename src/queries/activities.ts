import { getCollection, type CollectionEntry } from 'astro:content';
import { weekdays, type Weekday } from '../collections/choices.ts';
import { todayIn } from '../dates.ts';
import { isProduction } from '../environment.ts';
import { routes } from '../routes.ts';
import { cancelledDates, timetableOf } from '../schedule/closures.ts';
import { datedSlotsBetween } from '../schedule/dated-slots.ts';
import { hasEnded, type Cancellation } from '../schedule/occurrences.ts';
import { keysOf } from '../shared/typed-object.ts';
import { isPublished, titleOf } from './published.ts';
import { listRooms, type Room } from './rooms.ts';

type Entry = CollectionEntry<'activities'>;
export type Activity = Omit<Entry['data'], 'room'> & {
  readonly id: string;
  readonly href: string;
  readonly room: Room;
  /** The single days on which it was planned, and the room is closed: not among those of `when`. */
  readonly cancelled: readonly Cancellation[];
  readonly entry: Entry;
};

/** One place in the weekly timetable. */
export interface WeeklySlot {
  readonly weekday: Weekday;
  readonly starts: string;
  readonly ends: string;
  readonly activity: Activity;
}

/** Everything that still takes place or was going to, at the times that its room is open, by title. Examples are left out of the real site. */
export async function listActivities(): Promise<Activity[]> {
  const rooms = new Map((await listRooms()).map((room) => [room.id, room]));
  const entries = await getCollection(
    'activities',
    (entry) => isPublished(entry) && !(isProduction && entry.data.example),
  );
  const today = todayIn();
  return entries
    .map((entry) => viewOf(entry, roomOf(entry, rooms)))
    .filter(
      ({ when, cancelled }) => !hasEnded(when, today) || !hasEnded({ type: 'dates', dates: [...cancelled] }, today),
    )
    .toSorted((one, other) => one.title.localeCompare(other.title, 'nl'));
}

/** What is on this weekday: every week, or on a single day that is still to come. */
export function activitiesOn(day: Weekday, activities: readonly Activity[]): Activity[] {
  const today = todayIn();
  const dated = datedSlotsBetween(activities, today, today.add({ months: 6 }));
  const single = new Set(dated.filter(({ weekday }) => weekday === day).map(({ activity }) => activity));
  return activities.filter(
    (activity) => single.has(activity) || (activity.when.type === 'weekly' && activity.when.days.includes(day)),
  );
}

/** The timetable: every weekday from Monday, its slots by time. */
export function weekOf(activities: readonly Activity[]): { weekday: Weekday; slots: WeeklySlot[] }[] {
  return keysOf(weekdays).map((weekday) => ({
    weekday,
    slots: activities
      .flatMap((activity) => slotsOn(weekday, activity))
      .toSorted((one, other) => one.starts.localeCompare(other.starts)),
  }));
}

function viewOf(entry: Entry, room: Room): Activity {
  const { id, data } = entry;
  const planned = { when: data.when, room, elsewhere: data.elsewhere };
  return {
    ...data,
    title: titleOf(data),
    when: timetableOf(planned),
    cancelled: cancelledDates(planned),
    id,
    href: routes.activity(id),
    room,
    entry,
  };
}

function slotsOn(weekday: Weekday, activity: Activity): WeeklySlot[] {
  const { when } = activity;
  if (when.type !== 'weekly' || !when.days.includes(weekday)) return [];
  return [{ weekday, starts: when.starts, ends: when.ends, activity }];
}

function roomOf(entry: Entry, rooms: ReadonlyMap<string, Room>): Room {
  const room = rooms.get(entry.data.room);
  if (!room) throw new Error(`${entry.id}: no room ${entry.data.room}`);
  return room;
}
