import { localDate, startOf } from '../../../shared/calendar.ts';
import type { Donation } from './donation.ts';
import { yearsOf } from './giving-statement.ts';
import type { Timestamp } from '../../../shared/time.ts';

/** Not in the first days of January, when a gift of the last day of the year may still become known. */
const firstDay = '01-05';
/** Later nobody expects it: a job that did not run in January sends nothing in summer. */
const lastDay = '01-31';

/** When a donation is next looked at for the mail of January; `null`: nothing came in that it could be about. */
export function nextStatement(donation: Donation, now: Timestamp, after = 0): Timestamp | null {
  if (donation.erased) return null;
  const years = yearsOf(donation).filter((year) => year > after && !isOver(year, now));
  return years.length > 0 ? startOf(`${Math.min(...years) + 1}-${firstDay}`) : null;
}

/** Whether it is too late for the mail about a year. */
export function isOver(year: number, now: Timestamp): boolean {
  return localDate(now) > `${year + 1}-${lastDay}`;
}
