import type { NamedWidget, Widget } from '../../collections/field.ts';
import { limitsOf, type StoredShape } from './stored-shape.ts';

/** A field as Decap's configuration has it. Its widget is one of Decap's or one of ours (`src/cms/widgets`). */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly pattern?: readonly [regex: string, message: string];
  readonly fields?: readonly FormField[];
  readonly types?: readonly FormField[];
  readonly [option: string]: unknown;
}

/** @throws Error for a widget that the editor does not have, so that a new kind of field cannot be forgotten. */
export function formField(widget: NamedWidget, shape: StoredShape = {}): FormField {
  const { name, label, required } = widget;
  const hint = hintOf(widget, shape);
  return {
    name,
    label,
    ...(hint && { hint }),
    ...(required === false && widget.widget !== 'boolean' && { required }),
    ...optionsOf(widget, shape),
  };
}

export function formFields(widgets: readonly NamedWidget[] = [], shape: StoredShape = {}): FormField[] {
  return widgets.map((widget) => formField(widget, shape.properties?.[widget.name]));
}

interface Options {
  readonly widget: string;
  readonly [option: string]: unknown;
}

function optionsOf(widget: NamedWidget, shape: StoredShape): Options {
  const limits = limitsOf(shape);
  switch (widget.widget) {
    case 'string':
    case 'text':
    case 'target':
      return { widget: widget.widget === 'text' ? 'text' : 'string', ...limits };
    case 'number':
      return { widget: 'number', value_type: shape.type === 'integer' ? 'int' : 'float', ...rangeOf(shape) };
    case 'cents':
    case 'date':
    case 'time':
      return { widget: widget.widget };
    case 'partialDate':
      // The hint of the collection tells how to write it in a file; the form has a day, a month and a year.
      return {
        widget: 'partialDate',
        hint: 'Weet u de dag niet precies? Vul dan alleen de maand en het jaar in, of alleen het jaar.',
      };
    case 'boolean':
      return { widget: 'yesNo', default: widget.default ?? false };
    case 'image':
      return { widget: 'photo' };
    case 'file':
      return { widget: 'pdf' };
    case 'hidden':
      return { widget: 'hidden', default: shape.const };
    case 'select':
      return {
        widget: widget.multiple ? 'choices' : 'choice',
        options: widget.options ?? [],
        ...(widget.min && { min: widget.min }),
      };
    case 'relation':
      return { widget: 'reference' };
    case 'object':
      return { widget: 'group', ...(widget.fields?.length && { fields: formFields(widget.fields, shape) }) };
    case 'variants':
      return { widget: 'variants', types: shapesOf(widget, shape) };
    case 'list':
      return listOf(widget, shape);
    default:
      throw new Error(`The editor has no widget "${widget.widget}" for the field "${widget.name}".`);
  }
}

function shapesOf({ types = [] }: Widget, shape: StoredShape): FormField[] {
  return types.map((type) => {
    const stored = shape.oneOf?.find(({ properties }) => properties?.['type']?.const === type.name);
    return { ...formField({ ...type, widget: 'object' }, stored), widget: 'object' };
  });
}

function listOf({ field: item }: Widget, shape: StoredShape): Options {
  if (!item) throw new Error('A list without a field.');
  if (item.widget === 'relation') return { widget: 'reference', multiple: true };
  const stored = shape.items ?? {};
  const items =
    item.widget === 'variants'
      ? { types: shapesOf(item, stored) }
      : { fields: formFields(item.fields ?? [{ ...item, name: 'item' }], stored) };
  return {
    widget: 'items',
    label_singular: item.label,
    default: [],
    ...(shape.minItems && { min: shape.minItems }),
    ...(shape.maxItems && { max: shape.maxItems }),
    ...items,
  };
}

function rangeOf({ minimum, maximum }: StoredShape): { min?: number; max?: number } {
  return { ...(minimum !== undefined && { min: minimum }), ...(maximum !== undefined && { max: maximum }) };
}

/** The hint of the collection, and how long a text may be where somebody could reach the end of it. */
function hintOf({ hint, widget }: Widget, { maxLength }: StoredShape): string | undefined {
  const length =
    ['string', 'text'].includes(widget) && maxLength !== undefined ? `Hooguit ${maxLength} tekens.` : undefined;
  const sentences = [hint, length].filter((sentence) => sentence !== undefined);
  return sentences.length > 0 ? sentences.map((sentence) => sentence.replace(/([^.?!])$/, '$1.')).join(' ') : undefined;
}
