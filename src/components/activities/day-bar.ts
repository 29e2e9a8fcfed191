import { upcoming, type WallClock } from '../../schedule/now.ts';
import { sorted } from '../../shared/sorted.ts';
import { relativeDay } from '../site/day-words.ts';
import { isDate, type DayChoice } from './day-choice.ts';

/** Puts the days of the bar in order from today on, says which are today and tomorrow, and marks the one that is chosen. */
export function arrangeBar(bar: HTMLElement, choice: DayChoice, now: WallClock): void {
  const links = [...bar.querySelectorAll('a')].map((link) => {
    const {
      to = '',
      name = link.textContent ?? '',
      day = new URLSearchParams(link.search).get('dag') ?? '',
    } = link.dataset;
    Object.assign(link.dataset, { name, day });
    // Dates come before words, and among those `dates` before `week`.
    return { link, name, day, to: to.endsWith('day') ? upcoming(to, now) : to };
  });
  for (const { link, name, day, to } of links) {
    const near = isDate(to) ? relativeDay(to, now) : undefined;
    link.textContent = near ?? name;
    link.search = `?dag=${near === undefined ? day : to === now.date ? 'vandaag' : 'morgen'}`;
    if (to === choice) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const inOrder = sorted(links, (one, other) => (one.to < other.to ? -1 : 1)).map(({ link }) => link);
  if (inOrder.some((link, place) => bar.children[place] !== link)) bar.append(...inOrder);
}
