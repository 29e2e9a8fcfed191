import type { NamedWidget, Widget } from '../collections/field.ts';
import { fieldsOf, valueAt, type Step } from './field-place.ts';

/** One filled-in field, at its path through the data of an entry. */
export interface FilledField {
  readonly widget: Widget;
  readonly path: readonly Step[];
  readonly value: string;
}

/** Every text in the data that a field of the form accounts for, however deep. */
export function filledFields(
  widgets: readonly NamedWidget[],
  data: unknown,
  path: readonly Step[] = [],
): FilledField[] {
  return widgets.flatMap((widget) => filledWithin(widget, valueAt(data, widget.name), [...path, widget.name]));
}

function filledWithin(widget: Widget, value: unknown, path: readonly Step[]): FilledField[] {
  if (typeof value === 'string') return [{ widget, path, value }];
  const item = widget.field;
  if (Array.isArray(value)) return item ? value.flatMap((one, index) => filledWithin(item, one, [...path, index])) : [];
  return filledFields(fieldsOf(widget, value), value, path);
}
