import type { WallClock } from '../../schedule/now.ts';
import { sorted } from '../../shared/sorted.ts';
import { phaseOf } from './day-choice.ts';

type Word = 'now' | 'next' | 'over';

/** Each row in the order of the page, with the list that it belongs to. */
const homes = new Map<HTMLElement, Element>();
let placed: readonly HTMLElement[] = [];

/** All rows of the timetable, also those that came in later. */
export function rowsOfPage(): HTMLElement[] {
  for (const row of document.querySelectorAll<HTMLElement>('[data-activity]'))
    if (row.parentElement && !homes.has(row)) homes.set(row, row.parentElement);
  return [...homes.keys()];
}

/** Says of each row of today whether it is over, is on now or comes next, and of the rows of another day nothing. */
export function markPhases(
  rows: readonly HTMLElement[],
  isGoing: (row: HTMLElement) => boolean,
  now: WallClock | undefined,
  say: (word: Word) => string | null,
): void {
  const phases = rows.map((row) => (now && isGoing(row) ? phaseOf(startsOf(row), endsOf(row), now) : undefined));
  const [next] = sorted(rows.filter((_, index) => phases[index] === 'later').map(startsOf), (one, other) =>
    one < other ? -1 : 1,
  );
  rows.forEach((row, index) => {
    const phase = phases[index] === 'later' && startsOf(row) === next ? 'next' : phases[index];
    const isOver = phase === 'over' || !isGoing(row);
    row.classList.toggle('over', isOver);
    row.querySelector('[data-phase]')?.remove();
    if (phase === undefined || phase === 'later') return;
    const badge = document.createElement('b');
    badge.className = 'badge';
    badge.dataset['phase'] = phase;
    badge.textContent = say(phase);
    row.querySelector('.time')?.append(' ', badge);
  });
}

/** Puts the rows of one day into a list by time, what is over last; without a list each goes back to where it belongs. */
export function place(rows: readonly HTMLElement[], list: Element | undefined): void {
  const inOrder = list ? sorted(rows, (one, other) => (rank(one) < rank(other) ? -1 : 1)) : [];
  if (inOrder.length === placed.length && inOrder.every((row, index) => placed[index] === row)) return;
  for (const [row, home] of homes) home.append(row);
  list?.append(...inOrder);
  placed = inOrder;
}

function rank(row: HTMLElement): string {
  return `${row.classList.contains('over') ? 1 : 0} ${startsOf(row)}`;
}

function startsOf({ dataset }: HTMLElement): string {
  return dataset['time']?.slice(0, 5) ?? '';
}

function endsOf({ dataset }: HTMLElement): string {
  return dataset['time']?.slice(6) ?? '';
}
