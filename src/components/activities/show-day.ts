import { weekdayOn, type WallClock } from '../../schedule/now.ts';
import { fullDay, relativeDay } from '../site/day-words.ts';
import { arrangeBar } from './day-bar.ts';
import { dayChoice, isDate, type DayChoice } from './day-choice.ts';
import { daysToFetch, fetchLines, isUnderway } from './day-lines.ts';
import { markPhases, place, rowsOfPage } from './day-rows.ts';
import { choicesIn, report } from './filter.ts';
import { fits, isOff, isOn } from './rows.ts';

/** Paper is read on other days too: whoever asked for no day gets the week. */
export const onPaper = matchMedia('print');

/** Shows of the timetable on this page what the address asks for. */
export function showDay(
  form: HTMLFormElement | null,
  now: WallClock,
  say: (word: 'now' | 'next' | 'over') => string | null,
): void {
  const { chosen, choice } = asked(form, now);
  const rows = rowsOfPage();
  for (const row of rows) row.hidden = !(isOn(row.dataset, choice) && fits(row.dataset, chosen));
  const shown = rows.filter((row) => !row.hidden);
  const going = new Set(shown.filter((row) => !isOff(row.dataset, choice)));
  markPhases(shown, (row) => going.has(row), choice === now.date ? now : undefined, say);
  const missing = missingDays(chosen, choice);
  showHeading(shown, choice, now, missing.length > 0);
  const isWhole = choice === 'week' && !isNarrowed(chosen);
  for (const group of document.querySelectorAll<HTMLElement>(
    '[data-week] > *, [data-week] > * > section, [data-other-times] > *',
  ))
    group.hidden = !isWhole && !missing.includes(group) && !group.querySelector('[data-activity]:not([hidden])');
  const bar = document.querySelector<HTMLElement>('[data-day-bar]');
  if (bar) arrangeBar(bar, choice, now);
  // An activity on two days stands in two lines and is one activity.
  const count = new Set([...going].map((row) => row.querySelector('a')?.href)).size;
  const isComplete = missing.length === 0 && (!isWhole || daysToFetch().length === 0);
  if (form) report(form, isComplete ? count : undefined, missing.length > 0 && !missing.some(isUnderway));
}

/** Gets the lines that are asked for and stand on pages of their own, and shows what is asked for by the time that they come in. */
export function fetchMissing(form: HTMLFormElement | null, now: WallClock, show: () => void): void {
  const { chosen, choice } = asked(form, now);
  for (const day of missingDays(chosen, choice)) void fetchLines(day).then(show);
}

/** The form holds what it knows of the address; a value that no row could have narrows nothing. */
function asked(form: HTMLFormElement | null, now: WallClock): { chosen: URLSearchParams; choice: DayChoice } {
  const chosen = form ? choicesIn(form) : new URLSearchParams();
  const day = new URLSearchParams(location.search).get('dag') ?? (onPaper.matches ? 'altijd' : null);
  return { chosen, choice: dayChoice(day, isNarrowed(chosen), now) };
}

function isNarrowed(chosen: URLSearchParams): boolean {
  return chosen.toString() !== '';
}

function missingDays(chosen: URLSearchParams, choice: DayChoice): HTMLElement[] {
  if (isDate(choice)) return daysToFetch(weekdayOn(choice));
  return choice === 'week' && isNarrowed(chosen) ? daysToFetch() : [];
}

/** The list of one day, with its name above; while its lines are not there, the day is a link in the week. */
function showHeading(rows: readonly HTMLElement[], choice: DayChoice, now: WallClock, isMissing: boolean) {
  const section = document.querySelector<HTMLElement>('[data-chosen-day]');
  const list = section?.querySelector('ul');
  const [heading, empty] = section?.children ?? [];
  if (!section || !list || !heading || !(empty instanceof HTMLElement)) return;
  section.hidden = !isDate(choice) || (isMissing && rows.length === 0);
  empty.hidden = rows.length > 0;
  // What stands in it goes by the day of the week, such as "Vandaag niet".
  if (isDate(choice)) section.dataset['day'] = weekdayOn(choice);
  place(rows, isDate(choice) ? list : undefined);
  if (isDate(choice)) heading.textContent = [relativeDay(choice, now), fullDay(choice)].filter(Boolean).join(', ');
}
