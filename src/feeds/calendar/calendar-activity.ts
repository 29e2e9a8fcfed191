import type { Activity } from '../../queries/activities.ts';
import type { Room } from '../../queries/rooms.ts';
import type { Recurring } from '../../schedule/rule.ts';

/** What a calendar needs of an activity, its room and its pauses. */
export type CalendarRoom = Pick<Room, 'name' | 'city' | 'address' | 'geo' | 'openingHours' | 'status' | 'checked'>;
export type CalendarActivity = Omit<Activity, 'entry' | 'room'> & { readonly room: CalendarRoom };
export type Pause = Recurring['pauses'][number];
