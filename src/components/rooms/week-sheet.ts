import type { Temporal } from 'temporal-polyfill';
import type { Planned } from '../../schedule/closures.ts';
import { exceptionsFrom } from '../../schedule/opening-hours.ts';

/** Who hangs up a sheet does so for weeks: all that changes in that time stands on it. */
export function sheetPeriod(today: Temporal.PlainDate) {
  return { from: today.toString(), until: today.add({ weeks: 6 }).toString() };
}

interface Period {
  readonly from: string;
  readonly until: string;
}

/** The days on which the room has other hours or is closed while the sheet hangs. */
export function exceptionsIn(period: Period, { openingHours }: Pick<Planned['room'], 'openingHours'>) {
  return exceptionsFrom(period.from, openingHours).filter(({ from }) => from <= period.until);
}

/** What changes for one activity in that time: it begins, it ends, it pauses. What the whole room does is said once, by the room. */
export function changesIn(period: Period, { when, room }: Planned) {
  if (!('pauses' in when)) return { pauses: [] };
  const closures = exceptionsIn(period, room).filter(({ type }) => type === 'closed');
  return {
    begins: when.from !== undefined && when.from > period.from ? when.from : undefined,
    ends: when.until !== undefined && when.until <= period.until ? when.until : undefined,
    pauses: when.pauses.filter(
      (pause) =>
        overlaps(pause, period) && !closures.some(({ from, until }) => from <= pause.from && until >= pause.until),
    ),
  };
}

function overlaps(one: Period, other: Period): boolean {
  return one.from <= other.until && one.until >= other.from;
}
