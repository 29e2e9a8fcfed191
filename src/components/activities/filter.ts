import { sayCount } from '../site/say-count.ts';

/** The filled fields of the form that narrows a timetable. */
export function choicesIn(form: HTMLFormElement): URLSearchParams {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return new URLSearchParams(filled);
}

/** Puts into the form what the address says; what it does not know stays unchosen. */
export function restore(form: HTMLFormElement, address: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const value = address.get(field.name) ?? '';
    if (field instanceof HTMLInputElement) field.checked = value !== '';
    else field.value = [...field.options].some((option) => option.value === value) ? value : '';
  }
  const details = form.querySelector('details');
  if (details) details.open ||= [...choicesIn(form)].length > 0;
}

/** @param count - undefined while lines are not there, and nobody knows how much there is */
export function report(form: HTMLFormElement, count: number | undefined, isIncomplete: boolean): void {
  const { counts, none = '', incomplete = '' } = form.dataset;
  const isNarrowed = [...choicesIn(form)].length > 0;
  const output = form.querySelector('output');
  if (output) {
    if (count === undefined) output.value = isIncomplete ? incomplete : '';
    else output.value = count === 0 && isNarrowed ? none : sayCount(counts, count);
  }
  const reset = form.querySelector<HTMLElement>('[type=reset]');
  if (!reset) return;
  // What has the focus must not vanish from under it.
  if (!isNarrowed && reset === document.activeElement) form.querySelector('summary')?.focus();
  reset.hidden = !isNarrowed;
}
