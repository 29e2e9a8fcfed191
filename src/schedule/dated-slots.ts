import { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../collections/choices.ts';
import { weekdayOf } from '../dates.ts';
import { inOrder, occurrencesBetween, type Cancellation, type Occurrence, type When } from './occurrences.ts';

/** An activity on one single day; or that was planned then, and is not there because the room is closed. */
export interface DatedSlot<Activity> {
  readonly activity: Activity;
  readonly occurrence: Occurrence;
  readonly weekday: Weekday;
  readonly isCancelled: boolean;
}

interface OnDates {
  readonly when: When;
  readonly cancelled: readonly Cancellation[];
}

/** What is not every week between two dates, both included, in the order of time: on single days, every other week, once a month. */
export function datedSlotsBetween<Activity extends OnDates>(
  activities: readonly Activity[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): DatedSlot<Activity>[] {
  const between = (dates: readonly Occurrence[]) =>
    occurrencesBetween({ type: 'dates', dates: [...dates] }, from, until);
  return activities
    .flatMap((activity) => {
      const slot = { activity, isCancelled: false };
      const planned = activity.when.type === 'weekly' ? [] : occurrencesBetween(activity.when, from, until);
      return [
        ...planned.map((occurrence) => ({ ...slot, ...dayOf(occurrence) })),
        ...between(activity.cancelled).map((occurrence) => ({ ...slot, ...dayOf(occurrence), isCancelled: true })),
      ];
    })
    .toSorted((one, other) => inOrder(one.occurrence, other.occurrence));
}

/**
 * Of each activity and weekday the first time that takes place, and what is cancelled before that.
 * @param slots - in the order of time
 * @returns with the number of later times that are left out
 */
export function soonestOfEach<Activity>(
  slots: readonly DatedSlot<Activity>[],
): { dated: DatedSlot<Activity>; more: number }[] {
  const isSame = (one: DatedSlot<Activity>) => (other: DatedSlot<Activity>) =>
    other.activity === one.activity && other.weekday === one.weekday && !other.isCancelled;
  return slots.flatMap((dated, place) => {
    if (slots.slice(0, place).some(isSame(dated))) return [];
    const more = dated.isCancelled ? 0 : slots.slice(place + 1).filter(isSame(dated)).length;
    return [{ dated, more }];
  });
}

function dayOf(occurrence: Occurrence) {
  return { occurrence, weekday: weekdayOf(Temporal.PlainDate.from(occurrence.date)) };
}
