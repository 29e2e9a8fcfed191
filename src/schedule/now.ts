import { sorted } from '../shared/sorted.ts';

/** A moment as the clock on the wall in Amsterdam shows it: `YYYY-MM-DD`, `HH:MM` and an English weekday in lower case. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
  readonly weekday: string;
}

/**
 * Hours of one day of the week (`day`) or of certain dates (`from`, `until`); without times the room is closed then. What closes at
 * `24:00`, or at a time before it opens, closes after midnight.
 */
export type Hours =
  | { readonly day: string; readonly opens: string; readonly closes: string }
  | { readonly from: string; readonly until: string; readonly opens?: string; readonly closes?: string };

/** This file runs in the visitor's browser: nothing may be imported that does not fit in a few bytes. */
export function amsterdamClock(moment: Date): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part: Partial<Record<string, string>> = {};
  for (const { type, value } of format.formatToParts(moment)) part[type] = value;
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
    weekday: `${part['weekday']}`.toLowerCase(),
  };
}

/** The time at which the room closes if it is open now: the end of all periods that follow on each other without a pause. */
export function closesAt(hours: readonly Hours[], { date, time }: WallClock): string | undefined {
  const now = `${date}T${time}`;
  const open = periodsFrom(hours, date, 2).find(({ opens, closes }) => opens <= now && now < closes);
  return open && (open.closes.slice(11) === '00:00' ? '24:00' : open.closes.slice(11));
}

/** When a room that is closed opens again, in the coming weeks. */
export function opensNext(
  hours: readonly Hours[],
  { date, time }: WallClock,
): { date: string; time: string } | undefined {
  const now = `${date}T${time}`;
  const next = periodsFrom(hours, date, 60).find(({ opens }) => opens > now);
  return next && { date: next.opens.slice(0, 10), time: next.opens.slice(11) };
}

export function isWithin(from: string, until: string, { date }: Pick<WallClock, 'date'>): boolean {
  return from <= date && date <= until;
}

/** The first day from today on that is this weekday, as `YYYY-MM-DD`. */
export function upcoming(weekday: string, now: Pick<WallClock, 'date' | 'weekday'>): string {
  return addDays(now.date, (week.indexOf(weekday) - week.indexOf(now.weekday) + 7) % 7);
}

/** The day of the week of a date, in English and lower case. */
export function weekdayOn(date: string): string {
  return week[new Date(`${date}T12:00Z`).getUTCDay()] ?? '';
}

export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T12:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

interface Period {
  /** Moments as text that sorts: `2026-12-24T09:00`. */
  readonly opens: string;
  closes: string;
}

/** From the day before, which may end after midnight. */
function periodsFrom(hours: readonly Hours[], date: string, days: number): readonly Period[] {
  const periods: Period[] = [];
  for (let day = -1; day <= days; day += 1) {
    for (const period of periodsOn(hours, addDays(date, day))) {
      const before = periods[periods.length - 1];
      if (before === undefined || before.closes < period.opens) periods.push(period);
      else if (period.closes > before.closes) before.closes = period.closes;
    }
  }
  return periods;
}

/** Hours for certain dates win over those of the week, and among those a day that is open over a period that is closed. */
function periodsOn(hours: readonly Hours[], date: string): Period[] {
  const weekday = weekdayOn(date);
  const special = hours.filter((one) => 'from' in one && isWithin(one.from, one.until, { date }));
  const held = special.length > 0 ? special : hours.filter((one) => 'day' in one && one.day === weekday);
  const periods = held.flatMap(({ opens, closes }) =>
    opens === undefined || closes === undefined
      ? []
      : [
          {
            opens: `${date}T${opens}`,
            closes:
              closes > opens && closes !== '24:00'
                ? `${date}T${closes}`
                : `${addDays(date, 1)}T${closes.replace('24', '00')}`,
          },
        ],
  );
  return sorted(periods, (one, other) => (one.opens < other.opens ? -1 : 1));
}

const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
