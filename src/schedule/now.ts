/** A moment as the clock on the wall in Amsterdam shows it: `YYYY-MM-DD`, `HH:MM` and an English weekday in lower case. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
  readonly weekday: string;
}

/** Hours of one day of the week (`day`) or of certain dates (`from`, `until`); without times the room is closed then. */
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

/** The time at which the room closes if it is open now. Hours for certain dates win over those of the week. */
export function closesAt(hours: readonly Hours[], now: WallClock): string | undefined {
  const special = hours.filter((one) => 'from' in one && isWithin(one.from, one.until, now));
  const regular = hours.filter((one) => 'day' in one && one.day === now.weekday);
  const open = (special.length > 0 ? special : regular).find(
    ({ opens, closes }) => opens !== undefined && closes !== undefined && opens <= now.time && now.time < closes,
  );
  return open?.closes;
}

export function isWithin(from: string, until: string, { date }: Pick<WallClock, 'date'>): boolean {
  return from <= date && date <= until;
}

/** The first day from today on that is this weekday, as `YYYY-MM-DD`. */
export function upcoming(weekday: string, now: Pick<WallClock, 'date' | 'weekday'>): string {
  const day = new Date(`${now.date}T12:00Z`);
  day.setUTCDate(day.getUTCDate() + ((week.indexOf(weekday) - week.indexOf(now.weekday) + 7) % 7));
  return day.toISOString().slice(0, 10);
}

const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
