import { closesAt, type Hours, type WallClock } from '../../schedule/now.ts';

/** Writes into `<open-now hours="[…]" open="Nu open, tot {time}." closed="Nu dicht.">` whether the room is open at this moment. */
export function openNow(element: HTMLElement, now: WallClock): void {
  const hours: Hours[] = JSON.parse(element.getAttribute('hours') ?? '[]');
  const time = closesAt(hours, now);
  element.textContent = (element.getAttribute(time ? 'open' : 'closed') ?? '').replace('{time}', time ?? '');
}
