import type { CollectionEntry } from 'astro:content';
import type { When } from './occurrences.ts';

/** The part of an activity that decides when it takes place: its own times and the days its room is closed. */
export interface Planned {
  readonly when: When;
  readonly room: Pick<CollectionEntry<'rooms'>['data'], 'openingHours' | 'status'>;
}

/**
 * When an activity really takes place. Nothing happens in a room that is closed: the room's closed days
 * become pauses, with the room's reason. A room that closed for good has no times left.
 */
export function timetableOf({ when, room }: Planned): When {
  if (when.type === 'appointment') return when;
  if (room.status.type === 'closed') return { type: 'dates', dates: [] };
  const closures = closuresOf(room);
  if (when.type === 'weekly') {
    const isPause = ({ from, until }: (typeof closures)[number]) =>
      when.pauses.some((pause) => pause.from <= from && pause.until >= until);
    return { ...when, pauses: [...when.pauses, ...closures.filter((closure) => !isPause(closure))] };
  }
  const isOpen = (date: string) => !closures.some(({ from, until }) => date >= from && date <= until);
  return { ...when, dates: when.dates.filter(({ date }) => isOpen(date)) };
}

function closuresOf({ openingHours }: Planned['room']) {
  const exceptions = openingHours?.exceptions ?? [];
  return exceptions.flatMap((exception) => {
    if (exception.type !== 'closed') return [];
    const { from, until, reason } = exception;
    return [{ from, until, reason }];
  });
}
