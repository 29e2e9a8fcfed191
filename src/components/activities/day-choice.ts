import { weekdays } from '../../collections/choices.ts';
import { addDays, upcoming, type WallClock } from '../../schedule/now.ts';
import { entriesOf } from '../../shared/typed-object.ts';

/** `week` for all days, `dates` for what is on single days, or one day as `YYYY-MM-DD`. */
export type DayChoice = string;

/**
 * The day that an address asks for, in Dutch on pages of every language; English names were in it before. Who asks for no day, or for one
 * that does not exist, sees today; but an address that only narrows is about all days.
 */
export function dayChoice(asked: string | null, isNarrowed: boolean, now: WallClock): DayChoice {
  if (asked === 'altijd' || (asked === null && isNarrowed)) return 'week';
  if (asked === 'los') return 'dates';
  if (asked === 'morgen') return addDays(now.date, 1);
  const [weekday] = entriesOf(weekdays).find((names) => names.some((name) => name === asked?.toLowerCase())) ?? [];
  return weekday === undefined ? now.date : upcoming(weekday, now);
}

export function isDate(choice: DayChoice): boolean {
  return /^\d/.test(choice);
}

/** Whether a row that began and ends at these times is over, is on, or is still to come. What ends after midnight is not over today. */
export function phaseOf(starts: string, ends: string, { time }: Pick<WallClock, 'time'>): 'over' | 'now' | 'later' {
  if (time < starts) return 'later';
  return time < ends || ends <= starts ? 'now' : 'over';
}
