import type { EditingProblem } from '../domain/editing/failure.ts';
import { setFieldProblem } from './backend/decap-store.ts';

/** Puts each sentence of the server at the field it is about; the first of them comes into view. */
export function showProblems(problems: readonly EditingProblem[]): void {
  const controls = problems.flatMap(({ field = ['body'], message }) => {
    const control = controlAt(field);
    if (control === undefined) return [];
    setFieldProblem(control, message);
    return [control];
  });
  const [first] = controls;
  if (first === undefined) return;
  document.querySelector(`label[for="${first}"]`)?.scrollIntoView({ block: 'center' });
  document.getElementById(first)?.focus();
}

/** Brings the first field that is not right into view: the form is many screens long on a phone. */
export function showFirstProblem(): void {
  const container = document.querySelector('[class*="-ControlErrorsList"]')?.closest('[class*="-ControlContainer"]');
  // Of a text it is a field of a photo in it.
  const field = container?.querySelector('.cms-problem:not(:empty)')?.closest('.cms-field');
  const label = (field ?? container)?.querySelector('label');
  if (!label) return;
  document.getElementById(label.htmlFor)?.focus();
  label.scrollIntoView({ block: 'center' });
}

/**
 * The id of the control at a path such as `['when', 'pauses', 0, 'until']`. Decap numbers its controls and tells nobody which is
 * which, but a label carries the name of its field; items of a list stand in sections in their order.
 */
function controlAt(path: readonly (string | number)[]): string | undefined {
  let place: Element = document.body;
  let found: string | undefined;
  for (const step of path) {
    if (typeof step === 'number') {
      place = place.querySelectorAll(':scope .cms-item')[step] ?? place;
      continue;
    }
    const label = place.querySelector<HTMLLabelElement>(`label[for^="${CSS.escape(step)}-field-"]`);
    const container = label?.closest('[class*="-ControlContainer"]');
    if (!label || !container) break;
    found = label.htmlFor;
    place = container;
  }
  return found;
}
