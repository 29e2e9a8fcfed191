/**
 * Arrows walk from the field through the results and back, Escape empties the field or returns to it, and so does `/`.
 * All of them only while the focus is in the search: a key that works anywhere on a page gets in the way of
 * people who speak to their computer (WCAG 2.1.4).
 */
export function walkByKeyboard(search: HTMLElement, field: HTMLInputElement, clear: () => void): void {
  search.addEventListener('keydown', (event) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const isInField = target === field;
    if (event.key === 'Escape' && isInField) clear();
    else if (event.key === 'Escape' || (event.key === '/' && !isInField)) field.focus();
    else if (event.key === 'ArrowDown') stepFrom(target, 1);
    else if (event.key === 'ArrowUp' && !isInField) stepFrom(target, -1);
    else return;
    event.preventDefault();
  });

  function stepFrom(target: EventTarget | null, step: 1 | -1) {
    const stops = [field, ...search.querySelectorAll<HTMLElement>('[data-results] a')];
    const here = stops.findIndex((stop) => stop === target);
    stops[here + step]?.focus();
  }
}
