import type { NamedWidget, Widget } from '../collections/field.ts';

/** One step from the outside of a form to a field: the name of a field or the number of an item. */
export type Step = PropertyKey;

/** "Is de kamer open? › Sinds (asOf)": what the form calls the field at a path through the data, with its name in the file. */
export function placeOf(widgets: readonly NamedWidget[], data: unknown, path: readonly Step[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const widget = widgets.find(({ name }) => name === step);
  const label = widget ? labelled(widget, String(step), rest.length === 0) : String(step);
  return [label, ...placeWithin(widget, valueAt(data, step), rest)];
}

/** The fields that a value has; of a union those of the chosen shape. */
export function fieldsOf(widget: Widget, value: unknown): readonly NamedWidget[] {
  const chosen = widget.types?.find(({ name }) => name === valueAt(value, 'type'));
  return chosen?.fields ?? widget.fields ?? [];
}

export function valueAt(data: unknown, step: Step): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, step) : undefined;
}

function placeWithin(widget: Widget | undefined, value: unknown, path: readonly Step[]): string[] {
  const [step, ...rest] = path;
  if (typeof step !== 'number') return placeOf(widget ? fieldsOf(widget, value) : [], value, path);
  return [`nummer ${step + 1}`, ...placeWithin(widget?.field, valueAt(value, step), rest)];
}

/** The name is what stands in the file; a group goes by its label alone. */
function labelled({ label }: Widget, name: string, last: boolean): string {
  return last ? `${label} (${name})` : label;
}
