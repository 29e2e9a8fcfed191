import { weekdays, type Weekday } from '../../collections/choices.ts';
import type { Dictionary } from '../../i18n/translation.ts';
import { keysOf } from '../../shared/typed-object.ts';

const week = keysOf(weekdays);

/** On so many days of the week a timetable says it once, with its days, instead of on each of them. */
export const daily = 5;

/** "elke dag", "maandag tot en met vrijdag" or each day by its name; `days` are in the order of the week. */
export function daysInWords(
  days: readonly Weekday[],
  words: Pick<Dictionary['activities'], 'everyDay' | 'daysFromTo' | 'weekdays'>,
): string {
  const [first] = days;
  const last = days[days.length - 1];
  if (days.length === week.length) return words.everyDay;
  if (first && last && days.length > 2 && week.indexOf(last) - week.indexOf(first) === days.length - 1)
    return words.daysFromTo(words.weekdays[first], words.weekdays[last]);
  return days.map((day) => words.weekdays[day]).join(', ');
}
