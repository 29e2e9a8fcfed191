import type { Sentence } from './sentences.ts';

/** Shows which sentence is being read: itself where the browser can, else the paragraph that it stands in. */
export function mark({ range, block }: Sentence): void {
  unmark();
  if ('highlights' in CSS) CSS.highlights.set('reading', new Highlight(range));
  else block.classList.add('reading');
  for (let closed = closedAround(block); closed; closed = closedAround(block)) closed.open = true;
  const { top, bottom } = range.getBoundingClientRect();
  // Below the bar with buttons, which stays at the top of the screen.
  if (top < innerHeight * 0.2 || bottom > innerHeight * 0.9) scrollBy({ top: top - innerHeight * 0.35 });
}

export function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete('reading');
  document.querySelector('.reading')?.classList.remove('reading');
}

function closedAround(block: Element): HTMLDetailsElement | null {
  // A question stands in its summary, which is seen without opening it.
  return block.closest('summary') ? null : block.closest<HTMLDetailsElement>('details:not([open])');
}
