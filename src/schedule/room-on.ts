import type { Temporal } from 'temporal-polyfill';
import type { CollectionEntry } from 'astro:content';
import { holidays } from '../collections/choices.ts';
import { holidaysBetween } from './holidays.ts';

type RoomData = CollectionEntry<'rooms'>['data'];

/**
 * A room as it is on a day, whatever was left standing in its entry: after a move its new address and place, and its hours with the
 * holidays that it keeps. All that shows a room reads this, so that no page, feed or search engine says otherwise.
 */
export function roomOn<Data extends RoomData>(room: Data, today: Temporal.PlainDate): Data {
  return { ...room, ...placeOn(room, today), ...(room.openingHours && hoursOn(room, room.openingHours, today)) };
}

/** Whether the room has moved by this day; before it, only that it is going to. A date of which the day is unknown has come when it begins. */
export function hasMoved({ status }: Pick<RoomData, 'status'>, today: string): boolean {
  return status.type === 'moved' && status.asOf <= today;
}

/** Whether hours of the room may be promised: it is open as far as we know, and not only by hours that were left standing. */
export function isOpenRoom({ status }: Pick<RoomData, 'status'>, today: string): boolean {
  return status.type === 'open' || (status.type === 'moved' && !hasMoved({ status }, today));
}

function placeOn(room: RoomData, today: Temporal.PlainDate): Pick<RoomData, 'address' | 'geo'> {
  const { status } = room;
  if (status.type !== 'moved' || !hasMoved(room, today.toString())) return { address: room.address, geo: room.geo };
  // Without its parts the new address is at least not the old one.
  return { address: status.address ?? { street: status.to }, geo: status.geo };
}

/** So far ahead holidays are said; each build moves it on. */
const monthsAhead = 6;

function hoursOn(
  { holidays: kept = [] }: Partial<Pick<RoomData, 'holidays'>>,
  hours: NonNullable<RoomData['openingHours']>,
  today: Temporal.PlainDate,
) {
  const closed = holidaysBetween(today, today.add({ months: monthsAhead }))
    .filter(({ holiday }) => kept.includes(holiday))
    .filter(({ date }) => !hours.exceptions.some(({ from, until }) => from <= date && date <= until))
    .map(({ holiday, date }) => ({ type: 'closed' as const, from: date, until: date, reason: holidays[holiday] }));
  return { openingHours: { ...hours, exceptions: [...hours.exceptions, ...closed] } };
}
