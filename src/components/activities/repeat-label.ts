import type { Dictionary } from '../../i18n/translation.ts';
import type { Recurring } from '../../schedule/rule.ts';

/** How an activity repeats, with its times. */
export function repeatLabel(
  when: Recurring,
  words: Pick<Dictionary['activities'], 'weekly' | 'fortnightly' | 'monthly' | 'weekdays'>,
): string {
  if (when.type === 'monthly') return words.monthly(when.week, words.weekdays[when.day], when.starts, when.ends);
  const days = when.days.map((day) => words.weekdays[day]);
  return words[when.type](days, when.starts, when.ends);
}
