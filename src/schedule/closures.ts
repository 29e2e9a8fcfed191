import type { CollectionEntry } from 'astro:content';
import { endless } from './endless.ts';
import { addDays } from './now.ts';
import type { Cancellation, When } from './occurrences.ts';

/** The part of an activity that decides when it takes place: its own times and the days its room is closed. */
export interface Planned {
  readonly when: When;
  readonly room: Pick<CollectionEntry<'rooms'>['data'], 'openingHours' | 'status'>;
  /** A place of its own, which is open when the room is not. */
  readonly elsewhere?: CollectionEntry<'activities'>['data']['elsewhere'];
}

/**
 * When an activity really takes place. Nothing happens in a room that is closed: the room's closed days
 * become pauses, with the room's reason. A room that closed for good has no times left.
 */
export function timetableOf({ when: written, room, elsewhere }: Planned): When {
  const when = withStop(written);
  if (when.type === 'appointment' || elsewhere) return when;
  if (room.status.type === 'closed') return { type: 'dates', dates: [] };
  const closures = closuresOf(room);
  if ('pauses' in when) {
    const isPause = ({ from, until }: (typeof closures)[number]) =>
      when.pauses.some((pause) => pause.from <= from && pause.until >= until);
    return { ...when, pauses: [...when.pauses, ...closures.filter((closure) => !isPause(closure))] };
  }
  return { ...when, dates: when.dates.filter(({ date }) => !closures.some((closure) => covers(closure, date))) };
}

/**
 * The single days that `timetableOf` leaves out: who planned to come has to hear that. What repeats says so in its pauses,
 * and a room that closed for good says it all itself.
 */
export function cancelledDates({ when, room, elsewhere }: Planned): Cancellation[] {
  if (when.type !== 'dates' || elsewhere || room.status.type === 'closed') return [];
  const closures = closuresOf(room);
  return when.dates.flatMap((date) => {
    const closure = closures.find((one) => covers(one, date.date));
    return closure ? [{ ...date, reason: closure.reason }] : [];
  });
}

/** What has stopped until anyone knows more pauses without an end. */
function withStop(when: When): When {
  if (!('pauses' in when) || !when.stopped) return when;
  const { stopped, ...rest } = when;
  return { ...rest, pauses: [...when.pauses, { ...stopped, until: endless }] };
}

function covers({ from, until }: { readonly from: string; readonly until: string }, date: string): boolean {
  return date >= from && date <= until;
}

/** The periods in which the room is closed, without the days on which it is open after all: the same as its page says. */
function closuresOf({ openingHours }: Planned['room']): Closure[] {
  const exceptions = openingHours?.exceptions ?? [];
  const open = exceptions.filter(({ type }) => type === 'open');
  return exceptions.flatMap((exception) => {
    if (exception.type !== 'closed') return [];
    const { from, until, reason } = exception;
    return open.reduce<Closure[]>(
      (closures, day) => closures.flatMap((closure) => without(closure, day)),
      [{ from, until, reason }],
    );
  });
}

interface Closure {
  readonly from: string;
  readonly until: string;
  readonly reason: string | undefined;
}

function without(closure: Closure, open: { readonly from: string; readonly until: string }): Closure[] {
  if (open.until < closure.from || open.from > closure.until) return [closure];
  return [
    { ...closure, until: addDays(open.from, -1) },
    { ...closure, from: addDays(open.until, 1) },
  ].filter(({ from, until }) => from <= until);
}
