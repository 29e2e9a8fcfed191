import type { Temporal } from 'temporal-polyfill';
import { weekdayOf } from '../dates.ts';
import type { DatedSlot } from './dated-slots.ts';
import { inOrder, occurrencesBetween, type Cancellation, type When } from './occurrences.ts';

interface Planned {
  readonly when: When;
  readonly cancelled: readonly Cancellation[];
}

/** All that was planned on one date, repeating or not, in the order of time. */
export interface Day<Activity> {
  readonly date: string;
  readonly slots: readonly DatedSlot<Activity>[];
}

/**
 * The days from today on as a page can carry them that is made once and read for some days.
 * A day that would make it too long is left out, and all after it: a page says nothing rather than half of a day.
 * @param days - at most so many
 * @param slots - at most so many on all days together
 */
export function comingDays<Activity extends Planned>(
  activities: readonly Activity[],
  today: Temporal.PlainDate,
  most: { readonly days: number; readonly slots: number },
): Day<Activity>[] {
  const days: Day<Activity>[] = [];
  let left = most.slots;
  for (let day = 0; day < most.days; day += 1) {
    const date = today.add({ days: day });
    const slots = slotsOnDate(activities, date);
    left -= slots.length;
    if (left < 0) return days;
    days.push({ date: date.toString(), slots });
  }
  return days;
}

/** What repeats and pauses then is among them as cancelled; what has not begun or is over is not. */
function slotsOnDate<Activity extends Planned>(
  activities: readonly Activity[],
  date: Temporal.PlainDate,
): DatedSlot<Activity>[] {
  const weekday = weekdayOf(date);
  const on = (when: When) => occurrencesBetween(when, date, date);
  return activities
    .flatMap((activity) => {
      const { when, cancelled } = activity;
      const planned = on('pauses' in when ? { ...when, pauses: [] } : when);
      const isCancelled = on(when).length === 0;
      return [
        ...planned.map((occurrence) => ({ activity, occurrence, weekday, isCancelled })),
        ...on({ type: 'dates', dates: [...cancelled] }).map((occurrence) => ({
          activity,
          occurrence,
          weekday,
          isCancelled: true,
        })),
      ];
    })
    .toSorted((one, other) => inOrder(one.occurrence, other.occurrence));
}
