import { closesAt, opensNext, type Hours, type WallClock } from '../../schedule/now.ts';
import { dayIn } from './day-words.ts';

/**
 * Writes into `<open-now hours="[…]" open="Nu open, tot {time}." closed="Nu dicht." again="Weer open: {day} om {time}.">` whether the
 * room is open at this moment, and if not when it opens again.
 */
export function openNow(element: HTMLElement, now: WallClock): void {
  const hours: Hours[] = JSON.parse(element.getAttribute('hours') ?? '[]');
  const words = (name: string) => element.getAttribute(name) ?? '';
  const closes = closesAt(hours, now);
  const next = closes === undefined ? opensNext(hours, now) : undefined;
  const again =
    next && `${words('closed')} ${words('again').replace('{day}', dayIn(next.date, now)).replace('{time}', next.time)}`;
  element.textContent = closes === undefined ? (again ?? words('closed')) : words('open').replace('{time}', closes);
}
